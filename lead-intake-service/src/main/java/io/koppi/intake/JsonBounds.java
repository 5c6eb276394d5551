package io.koppi.intake;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * How much JSON a stranger may have us build a tree of. A body of ten megabytes may hold millions of empty arrays, each of which takes
 * some thirty times its two bytes in memory, and a tree as deep as the library allows outgrows the stack of who walks through it.
 */
@Singleton
class JsonBounds implements ObjectMapperCustomizer {
    private static final int DEEPEST = 100;
    private static final long MOST_TOKENS = 300_000;

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxTokenCount(MOST_TOKENS)
                        .build());
    }
}
