@NullMarked
package io.koppi.intake.attachment.domain;

import org.jspecify.annotations.NullMarked;
