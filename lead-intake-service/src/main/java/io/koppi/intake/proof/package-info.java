/**
 * How a sender that signs or carries a key proves that it knows a channel's secret: one class per scheme, none of which knows a
 * channel kind. All compare in constant time, take any of several secrets, and judge a signature's age by when it arrived.
 */
@NullMarked
package io.koppi.intake.proof;

import org.jspecify.annotations.NullMarked;
