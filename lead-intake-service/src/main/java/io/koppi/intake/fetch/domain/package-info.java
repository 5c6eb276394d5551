@NullMarked
package io.koppi.intake.fetch.domain;

import org.jspecify.annotations.NullMarked;
