package io.koppi.gateway;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** The services behind the gateway under test; stats-service and one replica of claim-service are away for good. */
final class StubServices {
    static final StubService INTAKE = at("intake").getFirst();
    static final List<StubService> ROUTING = at("routing");
    static final StubService CLAIM = new StubService(addresses("claim").getFirst());
    static final StubService NOTIFICATION = at("notification").getFirst();

    private StubServices() {}

    static void reset() {
        Stream.concat(Stream.of(INTAKE, CLAIM, NOTIFICATION), ROUTING.stream()).forEach(StubService::reset);
    }

    private static List<StubService> at(String service) {
        return addresses(service).stream().map(StubService::new).toList();
    }

    private static List<URI> addresses(String service) {
        return ConfigProvider.getConfig().getValues("koppi.upstream." + service, URI.class);
    }
}
