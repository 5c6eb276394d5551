package io.koppi.platform.simulator;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Every phone there is; a number exists as soon as somebody writes to it. */
final class Phones {
    private final Journal<Sms> journal;
    private final Map<String, Integer> copies = new HashMap<>();
    private final AtomicLong lastId = new AtomicLong();
    private final List<Consumer<Sms>> listeners = new CopyOnWriteArrayList<>();

    Phones(Path directory) {
        journal = new Journal<>(directory.resolve("sms.jsonl"), Sms.class);
        journal.all().forEach(sms -> copies.merge(key(sms.to(), sms.text()), 1, Integer::sum));
    }

    /** The phone rings. Returns what it shows; kept when this returns. */
    Sms receive(String from, String to, String text) {
        Sms sms;
        synchronized (this) {
            int copy = copies.merge(key(to, text), 1, Integer::sum);
            sms = new Sms(nextId(), from, to, text, Instant.now(), copy);
            journal.add(sms);
        }
        listeners.forEach(listener -> listener.accept(sms));
        return sms;
    }

    List<Sms> all() {
        return journal.all();
    }

    List<Sms> of(String number) {
        return all().stream().filter(sms -> sms.to().equals(number)).toList();
    }

    synchronized void clear() {
        journal.clear();
        copies.clear();
    }

    void listen(Consumer<Sms> listener) {
        listeners.add(listener);
    }

    /** Decimal, and never again, not after a restart either: receipts name messages by it. */
    private String nextId() {
        long now = System.currentTimeMillis() * 1000;
        return Long.toString(lastId.updateAndGet(last -> Math.max(last + 1, now)));
    }

    private static String key(String to, String text) {
        return to + "\n" + text;
    }
}
