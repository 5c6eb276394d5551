@NullMarked
package io.koppi.intake.lead.application;

import org.jspecify.annotations.NullMarked;
