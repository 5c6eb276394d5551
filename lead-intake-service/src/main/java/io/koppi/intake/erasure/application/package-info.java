@NullMarked
package io.koppi.intake.erasure.application;

import org.jspecify.annotations.NullMarked;
