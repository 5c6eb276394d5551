@NullMarked
package io.koppi.intake.feed.inbound;

import org.jspecify.annotations.NullMarked;
