@NullMarked
package io.koppi.intake.file.outbound;

import org.jspecify.annotations.NullMarked;
