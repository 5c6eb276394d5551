@NullMarked
package io.koppi.intake.formbuilder.domain;

import org.jspecify.annotations.NullMarked;
