@NullMarked
package io.koppi.intake.meta.domain;

import org.jspecify.annotations.NullMarked;
