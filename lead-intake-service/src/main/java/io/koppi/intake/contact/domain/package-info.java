@NullMarked
package io.koppi.intake.contact.domain;

import org.jspecify.annotations.NullMarked;
