/**
 * Koppi's own JSON contact, from the tenant's programs: plain, or as a CloudEvent or a Standard Webhook.
 */
@NullMarked
package io.koppi.intake.api;

import org.jspecify.annotations.NullMarked;
