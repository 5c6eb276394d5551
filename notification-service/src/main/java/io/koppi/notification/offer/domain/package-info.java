@NullMarked
package io.koppi.notification.offer.domain;

import org.jspecify.annotations.NullMarked;
