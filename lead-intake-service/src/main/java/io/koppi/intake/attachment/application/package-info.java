@NullMarked
package io.koppi.intake.attachment.application;

import org.jspecify.annotations.NullMarked;
