@NullMarked
package io.koppi.intake.channel.inbound;

import org.jspecify.annotations.NullMarked;
