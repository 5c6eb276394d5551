@NullMarked
package io.koppi.intake.portal.application;

import org.jspecify.annotations.NullMarked;
