package io.koppi.gateway.upstream;

/** The services behind the gateway. */
public enum Service {
    INTAKE,
    ROUTING,
    CLAIM,
    NOTIFICATION,
    STATS
}
