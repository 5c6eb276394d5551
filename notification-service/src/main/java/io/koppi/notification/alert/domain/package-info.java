@NullMarked
package io.koppi.notification.alert.domain;

import org.jspecify.annotations.NullMarked;
