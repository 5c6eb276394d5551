@NullMarked
package io.koppi.gateway.quicklink.inbound;

import org.jspecify.annotations.NullMarked;
