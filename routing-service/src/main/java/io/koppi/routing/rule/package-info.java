/**
 * Which location and team a contact belongs to, and why. A contact of a tenant that is not ready for routing waits until it is;
 * each contact is routed once.
 */
@NullMarked
package io.koppi.routing.rule;

import org.jspecify.annotations.NullMarked;
