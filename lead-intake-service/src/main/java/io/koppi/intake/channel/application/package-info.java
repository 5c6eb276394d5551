@NullMarked
package io.koppi.intake.channel.application;

import org.jspecify.annotations.NullMarked;
