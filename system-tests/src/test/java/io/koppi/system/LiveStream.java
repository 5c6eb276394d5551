package io.koppi.system;

import io.koppi.bench.member.MemberSession;
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
        Thread.ofVirtual().start(() -> stream.lines.forEach(stream.heard::add));
        return stream;
    }

    List<String> heard() {
        return heard;
    }

    @Override
    public void close() {
        lines.close();
    }
}
