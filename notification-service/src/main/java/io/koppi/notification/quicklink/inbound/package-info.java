@NullMarked
package io.koppi.notification.quicklink.inbound;

import org.jspecify.annotations.NullMarked;
