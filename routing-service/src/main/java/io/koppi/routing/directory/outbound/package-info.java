@NullMarked
package io.koppi.routing.directory.outbound;

import org.jspecify.annotations.NullMarked;
