/**
 * Which location and team a contact belongs to, and why. A contact of a tenant that is not ready for routing waits until it is;
 * each contact is routed once. What is said of a contact later is passed on behind its routing.
 */
@NullMarked
package io.koppi.routing.rule;

import org.jspecify.annotations.NullMarked;
