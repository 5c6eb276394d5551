@NullMarked
package io.koppi.notification.sms.application;

import org.jspecify.annotations.NullMarked;
