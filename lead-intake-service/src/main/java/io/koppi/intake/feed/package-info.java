/**
 * Feeds that are polled, as mobile.de's: a page of events from a cursor on, and the cursor of the next page. A page is kept as if it had
 * been posted, and only then the cursor moves; one that comes twice is a duplicate. Whoever holds a feed's lease reads it. Which events
 * are contacts is for the channel's mapping to say, as with a webhook.
 */
@NullMarked
package io.koppi.intake.feed;

import org.jspecify.annotations.NullMarked;
