package io.koppi.intake.status.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.koppi.intake.contact.domain.Reference;
import io.koppi.intake.language.domain.Language;
import io.koppi.intake.status.domain.OpenHours;
import io.koppi.intake.status.domain.Slot;
import io.koppi.intake.status.domain.State;
import io.koppi.intake.status.domain.Status;
import io.koppi.intake.status.domain.Word;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a status into words. Style and script stand in the page itself, by their hashes: nothing else of it may do anything. */
@ApplicationScoped
class StatusPage {
    private static final String STYLE = resource("/status/page.css");
    private static final String SCRIPT = resource("/status/page.js");
    private static final Duration DAY = Duration.ofDays(1);

    static final String POLICY = "default-src 'none'; style-src '" + hash(STYLE) + "'; script-src '" + hash(SCRIPT)
            + "'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** What the template says by itself. */
    private static final Set<Phrase> SPOKEN = EnumSet.of(
            Phrase.TITLE,
            Phrase.CALL,
            Phrase.CALL_NOW,
            Phrase.CALL_AT,
            Phrase.CHOOSE,
            Phrase.TELL,
            Phrase.ALREADY_CALLED,
            Phrase.NO_LONGER_NEEDED,
            Phrase.ERASE,
            Phrase.ERASE_WHAT,
            Phrase.ERASE_SURE,
            Phrase.RELOAD);

    private final Template page;
    private final Template notice;
    private final Clock clock;

    StatusPage(@Location("status.html") Template page, @Location("notice.html") Template notice, Clock clock) {
        this.page = page;
        this.notice = notice;
        this.clock = clock;
    }

    /** {@code notice} says what became of what they said just now. */
    String of(String token, Status status, Language language, Optional<Phrase> notice) {
        Instant now = clock.instant();
        Times times = new Times(status.hours().zone(), language, now);
        return page.data("style", STYLE)
                .data("script", SCRIPT)
                .data("language", language.key())
                .data("title", Phrase.TITLE.in(language) + " – " + status.company())
                .data("action", "/s/" + token)
                .data("company", status.company())
                .data("say", words(language))
                .data("notice", notice.map(phrase -> phrase.in(language)).orElse(""))
                .data("facts", facts(status, times))
                .data("state", state(status.state(), times))
                .data("ended", status.state().isEnd())
                .data("erasable", !status.request().erased())
                .data("promise", status.state().isEnd() ? "" : promise(status.hours(), times))
                .data(
                        "city",
                        status.city()
                                .map(city -> Phrase.LOCAL_TIME.in(language, city))
                                .orElse(""))
                .data(
                        "wish",
                        status.state().isEnd()
                                ? ""
                                : status.wish().map(wish -> wish(wish, times)).orElse(""))
                .data("callable", status.request().callable())
                .data("slots", slots(status, times))
                .data(
                        "nextDay",
                        status.nextDay(now).map(slot -> nextDay(slot, times)).orElse(""))
                .render();
    }

    /** A page that says one thing. */
    String notice(Language language, Phrase phrase) {
        return notice.data("style", STYLE)
                .data("language", language.key())
                .data("title", (phrase == Phrase.UNKNOWN ? Phrase.UNKNOWN_TITLE : Phrase.TITLE).in(language))
                .data("text", phrase.in(language))
                .render();
    }

    /** The phrases by their names, for the template. */
    private static Map<String, String> words(Language language) {
        return SPOKEN.stream().collect(Collectors.toUnmodifiableMap(Phrase::name, phrase -> phrase.in(language)));
    }

    private static List<Map.Entry<String, String>> facts(Status status, Times times) {
        Language language = times.language();
        Optional<String> asked = Optional.ofNullable(status.requestNames().get(language.key()))
                .map(name -> status.request()
                        .shownSubject()
                        .map(subject -> name + ": " + subject)
                        .orElse(name))
                .or(status.request()::shownSubject);
        return Stream.of(
                        Optional.of(Map.entry(
                                Phrase.REFERENCE.in(language),
                                Reference.of(status.request().contactId()).text())),
                        asked.map(text -> Map.entry(Phrase.ASKED.in(language), text)),
                        Optional.of(Map.entry(
                                Phrase.SENT.in(language),
                                times.at(status.request().storedAt().atZone(times.zone())))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String state(State state, Times times) {
        Language language = times.language();
        return switch (state) {
            case State.Received _ -> Phrase.RECEIVED.in(language);
            case State.WithTeam with -> Phrase.WITH_TEAM.in(language, with.location());
            case State.Taken taken ->
                Phrase.TAKEN.in(
                        language,
                        taken.firstName().orElseGet(() -> Phrase.SOMEBODY.in(language)),
                        taken.location(),
                        times.since(taken.at()));
            case State.Done _ -> Phrase.DONE.in(language);
            case State.Erased _ -> Phrase.ERASED.in(language);
        };
    }

    /** Nothing is promised by hours nobody told us. */
    private static String promise(OpenHours hours, Times times) {
        if (!hours.told()) {
            return "";
        }
        Language language = times.language();
        Optional<ZonedDateTime> until = hours.openUntil(times.now());
        if (until.isPresent()) {
            return until.get().toInstant().isAfter(times.now().plus(DAY))
                    ? Phrase.OPEN_ALWAYS.in(language)
                    : Phrase.OPEN_UNTIL.in(language, times.clock(until.get()));
        }
        return hours.opensNext(times.now())
                .map(opens -> Phrase.OPENS.in(language, times.at(opens)))
                .orElse("");
    }

    private static String wish(Word.CallWished wish, Times times) {
        boolean isNow = wish.ends().isEmpty() && !wish.begins().isAfter(times.now());
        return isNow
                ? Phrase.WISHED_NOW.in(times.language())
                : Phrase.WISHED.in(times.language(), times.wish(wish.begins(), wish.ends()));
    }

    private static List<Map.Entry<String, String>> slots(Status status, Times times) {
        return status.slots(times.now()).stream()
                .map(slot -> Map.entry(slot.from().toString(), times.between(slot)))
                .toList();
    }

    private static String nextDay(Slot slot, Times times) {
        return Phrase.CALL_NEXT_DAY.in(times.language(), times.day(slot.from().atZone(times.zone())));
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(StatusPage.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
