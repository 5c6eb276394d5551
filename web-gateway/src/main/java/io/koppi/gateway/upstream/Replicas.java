package io.koppi.gateway.upstream;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Whose turn it is: each exchange begins with the next replica, so that load and failures spread. */
final class Replicas {
    private final List<URI> all;
    private final AtomicInteger turn = new AtomicInteger();

    Replicas(List<URI> all) {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("A service needs an address");
        }
        this.all = List.copyOf(all);
    }

    /** The replica whose turn it is and, when there are more, the one to try if it cannot be reached. */
    List<URI> nextTwo() {
        int first = turn.getAndIncrement();
        return IntStream.range(first, first + Math.min(2, all.size()))
                .mapToObj(n -> all.get(Math.floorMod(n, all.size())))
                .toList();
    }
}
