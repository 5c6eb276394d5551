package io.koppi.system;

import io.koppi.bench.member.MemberSession;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** What a member's open screen hears. */
final class LiveStream implements AutoCloseable {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Stream<String> lines;

    private LiveStream(Stream<String> lines) {
        this.lines = lines;
    }

    static LiveStream of(MemberSession member) throws Exception {
        LiveStream stream = new LiveStream(member.lines("/api/live"));
        Thread.ofVirtual().start(stream::listen);
        return stream;
    }

    private void listen() {
        try {
            lines.forEach(heard::add);
        } catch (UncheckedIOException e) {
            // How a stream without an end ends; what was heard until then is what counts.
        }
    }

    List<String> heard() {
        return heard;
    }

    @Override
    public void close() {
        lines.close();
    }
}
