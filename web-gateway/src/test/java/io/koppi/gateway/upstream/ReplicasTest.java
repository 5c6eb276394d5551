package io.koppi.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplicasTest {
    private static final URI A = URI.create("http://a");
    private static final URI B = URI.create("http://b");
    private static final URI C = URI.create("http://c");

    @Test
    void turnsGoRoundAndTheNextIsTheReserve() {
        Replicas replicas = new Replicas(List.of(A, B, C));

        assertThat(List.of(replicas.nextTwo(), replicas.nextTwo(), replicas.nextTwo(), replicas.nextTwo()))
                .containsExactly(List.of(A, B), List.of(B, C), List.of(C, A), List.of(A, B));
    }

    @Test
    void onlyReplicaHasNoReserve() {
        assertThat(new Replicas(List.of(A)).nextTwo()).containsExactly(A);
    }
}
