@NullMarked
package io.koppi.intake.leadform.domain;

import org.jspecify.annotations.NullMarked;
