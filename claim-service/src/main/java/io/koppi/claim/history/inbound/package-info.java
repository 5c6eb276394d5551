@NullMarked
package io.koppi.claim.history.inbound;

import org.jspecify.annotations.NullMarked;
