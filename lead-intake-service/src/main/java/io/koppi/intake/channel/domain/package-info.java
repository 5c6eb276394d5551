@NullMarked
package io.koppi.intake.channel.domain;

import org.jspecify.annotations.NullMarked;
