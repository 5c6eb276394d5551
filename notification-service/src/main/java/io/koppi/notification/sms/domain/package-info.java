@NullMarked
package io.koppi.notification.sms.domain;

import org.jspecify.annotations.NullMarked;
