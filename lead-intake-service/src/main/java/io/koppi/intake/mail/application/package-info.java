@NullMarked
package io.koppi.intake.mail.application;

import org.jspecify.annotations.NullMarked;
