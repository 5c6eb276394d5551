/** The address machines post to. Which door stands behind it is the channel's kind; each checks its own key or signature first. */
@NullMarked
package io.koppi.intake.hook;

import org.jspecify.annotations.NullMarked;
