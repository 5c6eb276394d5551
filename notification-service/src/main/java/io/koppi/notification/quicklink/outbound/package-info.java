@NullMarked
package io.koppi.notification.quicklink.outbound;

import org.jspecify.annotations.NullMarked;
