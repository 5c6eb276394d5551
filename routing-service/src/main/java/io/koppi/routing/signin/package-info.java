/**
 * Tenants and members in Keycloak. A directory write leaves the wanted state in a queue, in its own transaction; a job brings
 * Keycloak there afterwards, again and again until it succeeds. Every step may be repeated.
 */
@NullMarked
package io.koppi.routing.signin;

import org.jspecify.annotations.NullMarked;
