@NullMarked
package io.koppi.intake.status.domain;

import org.jspecify.annotations.NullMarked;
