package io.koppi.intake;

import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON within the service's bounds, for tests without a service. */
public final class JsonMapper {
    private JsonMapper() {}

    public static ObjectMapper bounded() {
        ObjectMapper mapper = new ObjectMapper();
        new JsonBounds().customize(mapper);
        return mapper;
    }
}
