/**
 * What is passed on to a service: the API with the session's token in place of whatever the client sent, and the doors for web
 * sites and providers with their bytes untouched. Bodies stream through under a limit; a service that is away or slow is answered
 * for with a problem document.
 */
@NullMarked
package io.koppi.gateway.forward;

import org.jspecify.annotations.NullMarked;
