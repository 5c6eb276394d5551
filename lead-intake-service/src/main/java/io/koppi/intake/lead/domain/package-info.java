@NullMarked
package io.koppi.intake.lead.domain;

import org.jspecify.annotations.NullMarked;
