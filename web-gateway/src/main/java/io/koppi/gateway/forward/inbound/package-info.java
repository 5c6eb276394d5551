@NullMarked
package io.koppi.gateway.forward.inbound;

import org.jspecify.annotations.NullMarked;
