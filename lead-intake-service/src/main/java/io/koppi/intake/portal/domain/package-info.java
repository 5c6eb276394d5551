@NullMarked
package io.koppi.intake.portal.domain;

import org.jspecify.annotations.NullMarked;
