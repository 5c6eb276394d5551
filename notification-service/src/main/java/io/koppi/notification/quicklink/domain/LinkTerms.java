package io.koppi.notification.quicklink.domain;

import java.time.Duration;

/**
 * How long a link lives.
 *
 * @param onceTaken after a colleague took the lead, when the link only leads to the news
 * @param doubleTap how long after the first tap another one needs no device: impatient thumbs, and pages that are sent twice
 */
public record LinkTerms(Duration life, Duration onceTaken, Duration doubleTap) {}
