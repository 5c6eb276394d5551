package io.koppi.gateway.upstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Base addresses, one per replica of the service. */
@ConfigMapping(prefix = "koppi.upstream")
interface UpstreamConfig {
    List<URI> intake();

    List<URI> routing();

    List<URI> claim();

    List<URI> notification();

    List<URI> stats();

    @WithDefault("1S")
    Duration connectTimeout();

    /** How long a service may be silent within one exchange. */
    @WithDefault("15S")
    Duration answerTimeout();

    @WithDefault("256")
    int connectionsPerReplica();
}
