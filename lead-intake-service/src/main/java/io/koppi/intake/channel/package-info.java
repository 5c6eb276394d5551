/**
 * How a channel is reached and trusted. A channel's name, kind and defaults are the directory's; here it gets its unguessable
 * address, its secrets (kept sealed, never shown again, several at once while one is replaced) and the mapping by which its
 * fields are read. Every door begins by asking {@link io.koppi.intake.channel.application.Doors} who is behind an address.
 */
@NullMarked
package io.koppi.intake.channel;

import org.jspecify.annotations.NullMarked;
