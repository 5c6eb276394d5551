@NullMarked
package io.koppi.intake.meta.application;

import org.jspecify.annotations.NullMarked;
