@NullMarked
package io.koppi.routing.signin.inbound;

import org.jspecify.annotations.NullMarked;
