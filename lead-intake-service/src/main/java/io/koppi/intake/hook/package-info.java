/**
 * The address programs post to. Which door stands behind it is the channel's kind; each is a {@code HookDoor} in a package of its
 * own, proves its sender and reads its bytes. Adding one is described in docs/adding-a-channel.md.
 */
@NullMarked
package io.koppi.intake.hook;

import org.jspecify.annotations.NullMarked;
