@NullMarked
package io.koppi.notification.alert.application;

import org.jspecify.annotations.NullMarked;
