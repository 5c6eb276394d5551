@NullMarked
package io.koppi.routing.directory.inbound;

import org.jspecify.annotations.NullMarked;
