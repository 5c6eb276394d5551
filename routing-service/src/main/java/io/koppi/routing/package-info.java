/**
 * routing-service: the directory of tenants, the sign-ins it gives their members, and where each contact belongs.
 */
@NullMarked
package io.koppi.routing;

import org.jspecify.annotations.NullMarked;
