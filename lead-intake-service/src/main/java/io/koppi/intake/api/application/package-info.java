@NullMarked
package io.koppi.intake.api.application;

import org.jspecify.annotations.NullMarked;
