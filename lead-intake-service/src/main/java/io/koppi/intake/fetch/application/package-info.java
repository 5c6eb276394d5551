@NullMarked
package io.koppi.intake.fetch.application;

import org.jspecify.annotations.NullMarked;
