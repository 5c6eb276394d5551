@NullMarked
package io.koppi.routing.signin.outbound;

import org.jspecify.annotations.NullMarked;
