@NullMarked
package io.koppi.intake.formpage.domain;

import org.jspecify.annotations.NullMarked;
