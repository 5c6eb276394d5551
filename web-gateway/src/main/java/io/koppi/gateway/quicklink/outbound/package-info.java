@NullMarked
package io.koppi.gateway.quicklink.outbound;

import org.jspecify.annotations.NullMarked;
