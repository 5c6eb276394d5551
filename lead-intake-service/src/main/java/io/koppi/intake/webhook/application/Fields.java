package io.koppi.intake.webhook.application;

import io.koppi.intake.channel.domain.FormMapping;
import io.koppi.intake.contact.domain.Callback;
import io.koppi.intake.form.domain.FieldRole;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The questions of another product's form, told apart by the channel's mapping or else by the names forms usually give them. What is
 * neither is a question of the form's own.
 */
final class Fields {
    private static final String ATTRIBUTE = "attributes.";
    /** A question's name is put together of those around it, and each question has its own. */
    private static final int LONGEST_NAME = 300;

    private final FormMapping mapping;
    private final String evidencePattern;
    private final Map<FieldRole, String> found = new EnumMap<>(FieldRole.class);
    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private final Map<String, String> questions = new LinkedHashMap<>();
    private final List<String> evidence = new ArrayList<>();
    private Optional<Boolean> contactConsent = Optional.empty();
    private Optional<Boolean> marketingConsent = Optional.empty();
    private Optional<String> requestType = Optional.empty();

    /** In {@code evidencePattern}, {@code {key}} and {@code {value}} stand for a consent's question and answer. */
    Fields(FormMapping mapping, String evidencePattern) {
        this.mapping = mapping;
        this.evidencePattern = evidencePattern;
    }

    void take(String key, @Nullable Object value) {
        if (value instanceof Map<?, ?> group && !group.isEmpty()) {
            group.forEach((inner, one) -> take(end(key + "." + inner), one));
            return;
        }
        String target = mapping.fields().getOrDefault(key, "");
        Optional<FieldRole> role = FieldRole.target(target).or(() -> FieldRole.of(key));
        String consent = mapping.consents().getOrDefault(key, usualConsent(role));
        if (!consent.isEmpty() && value != null) {
            takeConsent(key, value, consent.endsWith("marketing"));
            return;
        }
        String text = Tree.textOf(value).orElse("");
        if (text.isEmpty()) {
            return;
        }
        Optional<String> meant = mapping.requestTypeOf(key, text);
        if (meant.isPresent()) {
            requestType = meant;
        } else if (target.startsWith(ATTRIBUTE) && value != null) {
            attributes.put(target.substring(ATTRIBUTE.length()), value);
        } else if (role.flatMap(FieldRole::callbackAttribute).isPresent() && Callback.isReadable(text)) {
            attributes.put(role.flatMap(FieldRole::callbackAttribute).get(), text);
        } else if (role.filter(one -> one.callbackAttribute().isEmpty()).isPresent()) {
            found.putIfAbsent(role.get(), text);
        } else {
            questions.put(key, text);
        }
    }

    /** The end of a long name tells more of the question than its beginning. */
    private static String end(String name) {
        return name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    private static String usualConsent(Optional<FieldRole> role) {
        return role.map(one -> switch (one) {
                    case CONTACT_CONSENT -> "contact";
                    case MARKETING_CONSENT -> "marketing";
                    default -> "";
                })
                .orElse("");
    }

    private void takeConsent(String key, Object value, boolean isMarketing) {
        boolean given = Tree.isGiven(value);
        if (isMarketing) {
            marketingConsent = Optional.of(given && marketingConsent.orElse(true));
        } else {
            contactConsent = Optional.of(given && contactConsent.orElse(true));
        }
        evidence.add(evidencePattern
                .replace("{key}", key)
                .replace("{value}", Tree.textOf(value).orElse("")));
    }

    Optional<String> value(FieldRole role) {
        return Optional.ofNullable(found.get(role));
    }

    Map<String, Object> attributes() {
        return attributes;
    }

    Map<String, String> questions() {
        return questions;
    }

    Optional<String> evidence() {
        return evidence.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", evidence));
    }

    Optional<Boolean> contactConsent() {
        return contactConsent;
    }

    Optional<Boolean> marketingConsent() {
        return marketingConsent;
    }

    Optional<String> requestType() {
        return requestType;
    }
}
