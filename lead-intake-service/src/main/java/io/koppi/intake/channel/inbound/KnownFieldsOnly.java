package io.koppi.intake.channel.inbound;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.lang.reflect.Type;
import java.util.function.BiFunction;

/** A setting that is misspelt would otherwise be accepted and do nothing. */
public final class KnownFieldsOnly implements BiFunction<ObjectMapper, Type, ObjectReader> {
    @Override
    public ObjectReader apply(ObjectMapper json, Type type) {
        return json.reader().with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
