/** Who was told, by which medium, and what became of it: facts of notification-service. */
@NullMarked
package io.koppi.contracts.notification;

import org.jspecify.annotations.NullMarked;
