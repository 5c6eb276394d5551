@NullMarked
package io.koppi.intake.feed.outbound;

import org.jspecify.annotations.NullMarked;
