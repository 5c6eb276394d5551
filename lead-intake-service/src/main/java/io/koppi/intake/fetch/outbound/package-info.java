@NullMarked
package io.koppi.intake.fetch.outbound;

import org.jspecify.annotations.NullMarked;
