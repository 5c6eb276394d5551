@NullMarked
package io.koppi.intake.fetch.inbound;

import org.jspecify.annotations.NullMarked;
