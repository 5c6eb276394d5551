/**
 * PostgreSQL, Kafka and Keycloak, each unpacked once from its Maven artifact and run as a process of its own. Shared by what
 * {@code ./koppi up} runs and by what tests start; needs nothing but the JDK, so that the daemon behind the tests is one jar.
 */
@NullMarked
package io.koppi.platform.server;

import org.jspecify.annotations.NullMarked;
