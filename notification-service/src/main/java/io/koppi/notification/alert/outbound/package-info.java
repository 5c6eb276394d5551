@NullMarked
package io.koppi.notification.alert.outbound;

import org.jspecify.annotations.NullMarked;
