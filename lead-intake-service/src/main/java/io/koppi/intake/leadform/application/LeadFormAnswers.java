package io.koppi.intake.leadform.application;

import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.channel.domain.FormMapping;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.PersonName;
import io.koppi.intake.contact.domain.Place;
import io.koppi.intake.leadform.domain.Countries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the answers to one form into a draft: the channel's mapping first, then the provider's standard questions. What neither
 * knows is kept as an answer and shown in the message. Besides the mapping's targets there are {@code company}, {@code job_title}
 * and {@code country}, which a provider asks for by name.
 */
public final class LeadFormAnswers {
    private final FormMapping mapping;
    private final Map<String, String> standard;
    private final ContactDraft.Builder draft;
    private final Map<String, String> found = new LinkedHashMap<>();
    private final List<String> messages = new ArrayList<>();
    private Optional<String> requestType = Optional.empty();

    /** {@code standard} gives the target of each of the provider's own questions. */
    public LeadFormAnswers(FormMapping mapping, Map<String, String> standard, ContactDraft.Builder draft) {
        this.mapping = mapping;
        this.standard = standard;
        this.draft = draft;
    }

    /**
     * Takes one answer.
     *
     * @param key what the provider calls the question among its standard ones
     * @param label what people call it: the mapping may name it by this or by the key, and the message shows it
     */
    public void take(String key, String label, String typed) {
        String answer = typed.strip();
        Optional<String> meant = mapping.requestTypeOf(label, answer).or(() -> mapping.requestTypeOf(key, answer));
        if (meant.isPresent()) {
            requestType = meant;
            return;
        }
        switch (target(key, label)) {
            case "email" -> draft.email(answer);
            case "phone" -> draft.phone(answer);
            case "message" -> messages.add(answer);
            case "ignore" -> {
                // The tenant does not want it.
            }
            case "" -> ask(label, answer);
            case String target -> found.putIfAbsent(target, answer);
        }
    }

    private String target(String key, String label) {
        Map<String, String> fields = mapping.fields();
        String byKey = fields.getOrDefault(key, standard.getOrDefault(key, ""));
        return fields.getOrDefault(label, byKey);
    }

    private void ask(String label, String answer) {
        if (!answer.isEmpty()) {
            draft.answer(label, answer);
            messages.add(label + ": " + answer);
        }
    }

    /** Writes what the answers say into the draft. A form's message comes in the order it was asked. */
    public void finish(Door door) {
        Optional<String> wish = value("location");
        Optional<String> town = value("town");
        value("subject").or(mapping::subject).ifPresent(title -> {
            mapping.subjectKind().ifPresent(kind -> draft.subject("kind", kind));
            draft.subject("title", title);
        });
        Stream.of("company", "job_title", "country")
                .forEach(name -> value(name).ifPresent(text -> draft.attribute(name, text)));
        draft.name(name())
                .requestType(requestType.or(mapping::requestType))
                .place(new Place(
                        wish.flatMap(door::locationNamed), value("post_code"), town.or(() -> wish), Optional.empty()))
                // People write their number as it is dialled at home, wherever the company is.
                .region(Stream.of(value("country"), wish, town)
                        .flatMap(Optional::stream)
                        .map(Countries::named)
                        .flatMap(Optional::stream)
                        .findFirst())
                .message(messages.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", messages)));
    }

    private Optional<String> name() {
        return value("name")
                .flatMap(PersonName::whole)
                .or(() -> PersonName.joined(
                        Stream.of("first_name", "last_name").map(this::value).flatMap(Optional::stream)));
    }

    private Optional<String> value(String target) {
        return Optional.ofNullable(found.get(target)).filter(text -> !text.isBlank());
    }
}
