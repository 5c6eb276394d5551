@NullMarked
package io.koppi.gateway.live.inbound;

import org.jspecify.annotations.NullMarked;
