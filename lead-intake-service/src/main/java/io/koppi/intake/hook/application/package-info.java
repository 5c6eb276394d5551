@NullMarked
package io.koppi.intake.hook.application;

import org.jspecify.annotations.NullMarked;
