@NullMarked
package io.koppi.gateway.session.inbound;

import org.jspecify.annotations.NullMarked;
