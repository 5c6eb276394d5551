/**
 * What service tests stand on: a real PostgreSQL, Kafka and Keycloak, shared by every test JVM of this project on this machine. A
 * daemon holds them while somebody holds a lease, and a while longer; each test JVM gets a database of its own.
 */
@NullMarked
package io.koppi.platform.test;

import org.jspecify.annotations.NullMarked;
