@NullMarked
package io.koppi.notification.offer.application;

import org.jspecify.annotations.NullMarked;
