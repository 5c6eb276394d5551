/** What the service's tests live in: a message centre that does as it is told, a company of the directory, a clock to turn. */
@NullMarked
package io.koppi.notification.world;

import org.jspecify.annotations.NullMarked;
