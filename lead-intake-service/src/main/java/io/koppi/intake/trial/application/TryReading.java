package io.koppi.intake.trial.application;

import io.koppi.intake.channel.application.AllSettingsRules;
import io.koppi.intake.channel.application.ConfigureChannel.Change;
import io.koppi.intake.channel.application.Doors;
import io.koppi.intake.channel.application.ListChannels;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.channel.domain.SettingProblem;
import io.koppi.intake.contact.application.Normalise;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.NormalisedContact;
import io.koppi.intake.contact.domain.NotUnderstood;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.hook.application.Reading;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads a sample as the channel would, with draft settings laid over the stored ones. Keeps nothing and asks for no proof. */
@ApplicationScoped
public class TryReading {
    private final ListChannels listChannels;
    private final Doors doors;
    private final AllSettingsRules rules;
    private final ReadSample readSample;
    private final Clock clock;

    TryReading(ListChannels listChannels, Doors doors, AllSettingsRules rules, ReadSample readSample, Clock clock) {
        this.listChannels = listChannels;
        this.doors = doors;
        this.rules = rules;
        this.readSample = readSample;
        this.clock = clock;
    }

    /** What a sender would send. */
    public record Sample(String contentType, Map<String, String> headers, Map<String, String> query, String body) {
        public byte[] bytes() {
            return body.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return "Sample[masked]";
        }
    }

    /** Something that keeps a contact from coming out; for the channel's admin, so it may quote the sample. */
    public record Trouble(Optional<String> field, String detail) {
        static Trouble at(String field, String detail) {
            return new Trouble(Optional.of(field), detail);
        }

        static Trouble of(String detail) {
            return new Trouble(Optional.empty(), detail);
        }
    }

    public record Tried(List<NormalisedContact> contacts, List<Trouble> problems) {}

    /** Empty when the tenant has no such channel, or it is switched off. */
    public Uni<Optional<Tried>> handle(UUID tenantId, UUID channelId, Sample sample, Optional<Change> draft) {
        // The list gives a channel its settings that has none yet.
        return listChannels
                .handle(tenantId)
                .chain(channels -> doors.of(tenantId, channelId))
                .map(found -> found.map(door -> tried(
                        draft.map(change -> door.readingBy(change.over(door.options())))
                                .orElse(door),
                        sample)));
    }

    private Tried tried(Door door, Sample sample) {
        List<SettingProblem> wrong = rules.problems(door.kind().key(), door.options());
        if (!wrong.isEmpty()) {
            return new Tried(
                    List.of(),
                    wrong.stream()
                            .map(problem -> Trouble.at(problem.field(), problem.detail()))
                            .toList());
        }
        RawContact raw = new RawContact(
                ReadSample.isMail(door, sample) ? "email" : "http",
                sample.contentType(),
                sample.headers(),
                sample.bytes(),
                clock.instant());
        try {
            return normalised(door, raw, readSample.of(door, sample, raw));
        } catch (NotUnderstood e) {
            return new Tried(List.of(), List.of(Trouble.at("webhook.expression", e.detail())));
        } catch (Unreadable e) {
            return new Tried(List.of(), List.of(Trouble.of(String.valueOf(e.getMessage()))));
        }
    }

    private static Tried normalised(Door door, RawContact raw, Reading reading) {
        List<NormalisedContact> contacts = new ArrayList<>();
        List<Trouble> problems = new ArrayList<>();
        for (ContactDraft draft : reading.contacts()) {
            switch (Normalise.of(draft, door, raw.arrivedAt())) {
                case Normalise.Outcome.Usable usable -> contacts.add(usable.contact());
                case Normalise.Outcome.Useless useless ->
                    useless.problems().stream()
                            .map(problem -> Trouble.at(problem.field(), problem.detail()))
                            .forEach(problems::add);
            }
        }
        if (!reading.announced().isEmpty()) {
            problems.add(Trouble.of("Announces " + reading.announced().size()
                    + " leads, which are fetched from the provider when it really sends."));
        } else if (!reading.forgotten().isEmpty()) {
            problems.add(Trouble.of("This asks that a person is forgotten."));
        } else if (reading.contacts().isEmpty()) {
            problems.add(Trouble.of("This would be taken, but it is no contact."));
        }
        return new Tried(contacts, problems);
    }
}
