package io.koppi.intake.fuzz;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.koppi.intake.contact.application.Keepable;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.NotUnderstood;
import io.koppi.intake.contact.domain.Unreadable;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Feeds a reader with samples, with damaged samples and with noise. Nothing but what it declares may escape, no input may take it a
 * second, twice the same must come to the same, and what is understood must be fit to be kept.
 *
 * <p>Each build reads the same inputs, so that it fails by a change and never by chance; {@code ./koppi test fuzz} reads others, as many
 * as the time allows. The seed is printed: {@code KOPPI_FUZZ_SEED} repeats a run.
 */
public final class Fuzz {
    private static final long SEED = Long.getLong("koppi.fuzz.seed", 20_261_128L);
    private static final long IN_EACH_BUILD = 500;
    /** Zero in a build. */
    private static final Duration TIME = Duration.ofMillis(Long.getLong("koppi.fuzz.millis", 0));

    private static final Duration HUNG = Duration.ofSeconds(30);
    /** Of the processor, so that a busy machine does not count. */
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final String door;
    private final Reader reader;
    private final Damage damage;
    private final AtomicLong number = new AtomicLong();

    /** Reads one input; the drafts are only some of what it says when it is no contact. */
    @FunctionalInterface
    public interface Reader {
        Object read(byte[] input) throws Unreadable, MessagingException, IOException;
    }

    private Fuzz(String door, Reader reader, List<byte[]> samples) {
        this.door = door;
        this.reader = reader;
        this.damage = new Damage(samples);
    }

    public static void run(String door, List<byte[]> samples, Reader reader) {
        Fuzz fuzz = new Fuzz(door, reader, samples);
        assertTimeoutPreemptively(
                TIME.plus(HUNG), fuzz::all, () -> "Hung at " + fuzz.where() + ": it did not come to an end");
        System.out.printf("Fuzz: %-28s seed %d, %d inputs%n", door, SEED, fuzz.number.get());
    }

    private void all() throws IOException {
        long end = System.nanoTime() + TIME.toNanos();
        while (number.get() < IN_EACH_BUILD || System.nanoTime() - end < 0) {
            byte[] input = damage.input(SEED, number.get());
            try {
                check(input);
            } catch (AssertionError | RuntimeException | StackOverflowError e) {
                fail("At " + where() + ", kept as " + kept(input), e);
            }
            number.incrementAndGet();
        }
    }

    private void check(byte[] input) {
        long began = cpu();
        Object first = outcome(input);
        assertThat(Duration.ofNanos(cpu() - began)).as("time").isLessThan(LONGEST);
        Object second = outcome(input);
        // The bounds of a mapping are of time, which is never the same.
        if (!isOutOfBounds(first) && !isOutOfBounds(second)) {
            assertThat(second).isEqualTo(first);
        }
        if (first instanceof List<?> all) {
            all.stream()
                    .filter(ContactDraft.class::isInstance)
                    .map(ContactDraft.class::cast)
                    .forEach(Keepable::check);
        }
    }

    private Object outcome(byte[] input) {
        try {
            return requireNonNull(reader.read(input.clone()));
        } catch (NotUnderstood e) {
            return e.reason();
        } catch (Unreadable | MessagingException e) {
            return e.getClass().getName();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isOutOfBounds(Object outcome) {
        return outcome.equals("mapping-out-of-bounds");
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private String where() {
        return door + ", seed " + SEED + ", input " + number.get();
    }

    private Path kept(byte[] input) throws IOException {
        Path file = Path.of("target/fuzz", door.replace(' ', '-') + "-" + SEED + "-" + number.get());
        Files.createDirectories(requireNonNull(file.getParent()));
        return Files.write(file, input);
    }
}
