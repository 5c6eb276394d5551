@NullMarked
package io.koppi.intake.language.domain;

import org.jspecify.annotations.NullMarked;
