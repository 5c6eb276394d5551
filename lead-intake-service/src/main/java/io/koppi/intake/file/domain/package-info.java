@NullMarked
package io.koppi.intake.file.domain;

import org.jspecify.annotations.NullMarked;
