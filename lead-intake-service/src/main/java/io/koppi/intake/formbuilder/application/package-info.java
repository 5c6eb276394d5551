@NullMarked
package io.koppi.intake.formbuilder.application;

import org.jspecify.annotations.NullMarked;
