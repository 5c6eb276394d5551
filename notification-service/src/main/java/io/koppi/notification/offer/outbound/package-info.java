@NullMarked
package io.koppi.notification.offer.outbound;

import org.jspecify.annotations.NullMarked;
