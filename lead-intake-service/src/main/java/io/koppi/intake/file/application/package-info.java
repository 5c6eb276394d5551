@NullMarked
package io.koppi.intake.file.application;

import org.jspecify.annotations.NullMarked;
