@NullMarked
package io.koppi.intake.channel.outbound;

import org.jspecify.annotations.NullMarked;
