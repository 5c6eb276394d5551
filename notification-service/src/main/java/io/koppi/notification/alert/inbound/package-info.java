@NullMarked
package io.koppi.notification.alert.inbound;

import org.jspecify.annotations.NullMarked;
