/**
 * The services behind the gateway: where their replicas are, and how to reach one that is there. Only a connection that could not
 * be opened is tried elsewhere; what a service may have begun to do is never repeated.
 */
@NullMarked
package io.koppi.gateway.upstream;

import org.jspecify.annotations.NullMarked;
