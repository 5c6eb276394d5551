/**
 * Other products' webhooks. Whatever media type they post becomes one tree; a mapping in JSONata, a preset of ours or the tenant's
 * own, turns it into a contact tree, which {@link io.koppi.intake.webhook.application.ReadContact} reads.
 */
@NullMarked
package io.koppi.intake.webhook;

import org.jspecify.annotations.NullMarked;
