/**
 * At-least-once events between services. A use case writes its state and its events in one {@link TenantTransaction}; the relay
 * publishes what the outbox holds, in order; the inbox hands a received event to its handler once. Knows no business type.
 */
@NullMarked
package io.koppi.messaging;

import org.jspecify.annotations.NullMarked;
