package io.koppi.platform.run;

import io.koppi.platform.server.ProjectFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kills one part the hard way, and keeps it away for a while; the supervisor brings it back. */
public final class KillPart {
    private static final Pattern TIME = Pattern.compile("(\\d+)(ms|s|m)");

    private final RunFiles run;
    private final Say say;

    public KillPart(ProjectFiles files, Say say) {
        this.run = new RunFiles(files);
        this.say = say;
    }

    /** {@code <part> [--for 5s]}. */
    public void handle(List<String> words) {
        boolean understood =
                words.size() == 1 || (words.size() == 3 && words.get(1).equals("--for"));
        if (!understood) {
            throw new Refusal(
                    "Say: ./koppi kill <part> [--for 5s]; the parts are " + String.join(", ", run.partsWithProcess()));
        }
        Duration away = words.size() == 3 ? time(words.get(2)) : Duration.ZERO;
        String part = words.getFirst().toLowerCase(Locale.ROOT);
        ProcessHandle process = run.process(part)
                .orElseThrow(() -> new Refusal(
                        "No part " + part + " is running; there are " + String.join(", ", run.partsWithProcess())));
        run.holdUntil(part, Instant.now().plus(away));
        // Postgres' children notice the death of their parent and end; the others have none.
        process.destroyForcibly();
        say.line("Killed " + part + " (process " + process.pid() + ")"
                + (away.isZero() ? "" : ", away for " + words.get(2)));
    }

    static Duration time(String text) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            throw new Refusal(text + " is not a time; say 500ms, 5s or 1m");
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            default -> Duration.ofMinutes(count);
        };
    }
}
