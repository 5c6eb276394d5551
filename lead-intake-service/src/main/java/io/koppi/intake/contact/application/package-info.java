@NullMarked
package io.koppi.intake.contact.application;

import org.jspecify.annotations.NullMarked;
