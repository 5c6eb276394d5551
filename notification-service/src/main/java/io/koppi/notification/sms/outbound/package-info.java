@NullMarked
package io.koppi.notification.sms.outbound;

import org.jspecify.annotations.NullMarked;
