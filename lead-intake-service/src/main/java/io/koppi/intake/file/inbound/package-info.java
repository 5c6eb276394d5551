@NullMarked
package io.koppi.intake.file.inbound;

import org.jspecify.annotations.NullMarked;
