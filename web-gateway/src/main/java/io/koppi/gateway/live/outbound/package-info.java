@NullMarked
package io.koppi.gateway.live.outbound;

import org.jspecify.annotations.NullMarked;
