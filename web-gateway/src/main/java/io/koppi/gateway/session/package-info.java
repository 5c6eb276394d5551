/**
 * Who is calling. A member signs in at Keycloak by the code flow and the tokens stay in an encrypted cookie; a tapped quick link
 * leaves a narrower session in a cookie of its own, which counts only where there is no full one. The gateway passes the token on
 * and decides nothing with it: every service verifies it again.
 */
@NullMarked
package io.koppi.gateway.session;

import org.jspecify.annotations.NullMarked;
