package io.koppi.intake.contact.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a door understood of one contact, before anything is normalised: phone numbers and addresses as typed, texts unclean.
 *
 * @param resendable the external id is only a hash of the body: after the resend window the same bytes are a new contact
 * @param requestType named by the sender or the channel's mapping, not guessed
 * @param region ISO 3166 country in which national phone numbers are meant, when it is not the tenant's
 * @param subject vehicle, product or service asked about
 */
public record ContactDraft(
        String source,
        String externalId,
        boolean resendable,
        Optional<String> requestType,
        Optional<String> name,
        List<String> emails,
        List<String> phones,
        Optional<String> region,
        Place place,
        Optional<String> message,
        Map<String, Object> subject,
        Consent consent,
        Optional<Instant> submittedAt,
        Optional<String> language,
        boolean test,
        Map<String, Object> attributes,
        Map<String, String> answers,
        List<Attachment> attachments) {

    private static final int LONGEST_SOURCE = 100;
    private static final int LONGEST_ID = 500;

    /** Both are cleaned and cut here, for both become keys. An id of nothing readable is replaced by its hash. */
    public static Builder from(String source, String externalId) {
        return new Builder(
                CleanText.line(source)
                        .map(text -> CleanText.cut(text, LONGEST_SOURCE))
                        .orElse("unnamed"),
                CleanText.line(externalId)
                        .map(text -> CleanText.cut(text, LONGEST_ID))
                        .orElseGet(() -> BodyHash.of(externalId.getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public String toString() {
        return "ContactDraft[" + source + ", masked]";
    }

    /** Gathers a draft while its payload is read. */
    public static final class Builder {
        private final String source;
        private final String externalId;
        private final List<String> emails = new ArrayList<>();
        private final List<String> phones = new ArrayList<>();
        private final Map<String, Object> subject = new LinkedHashMap<>();
        private final Map<String, Object> attributes = new LinkedHashMap<>();
        private final Map<String, String> answers = new LinkedHashMap<>();
        private final List<Attachment> attachments = new ArrayList<>();
        private boolean resendable;
        private boolean test;
        private Optional<String> requestType = Optional.empty();
        private Optional<String> name = Optional.empty();
        private Optional<String> region = Optional.empty();
        private Place place = Place.NOT_TOLD;
        private Optional<String> message = Optional.empty();
        private Consent consent = Consent.NOT_ASKED;
        private Optional<Instant> submittedAt = Optional.empty();
        private Optional<String> language = Optional.empty();

        private Builder(String source, String externalId) {
            this.source = source;
            this.externalId = externalId;
        }

        public Builder resendable() {
            resendable = true;
            return this;
        }

        public Builder test(boolean isTest) {
            test = isTest;
            return this;
        }

        public Builder requestType(Optional<String> key) {
            requestType = key;
            return this;
        }

        public Builder name(Optional<String> whole) {
            name = whole;
            return this;
        }

        public Builder email(String typed) {
            emails.add(typed);
            return this;
        }

        public Builder phone(String typed) {
            phones.add(typed);
            return this;
        }

        public Builder region(Optional<String> country) {
            region = country;
            return this;
        }

        public Builder place(Place wish) {
            place = wish;
            return this;
        }

        public Builder message(Optional<String> text) {
            message = text;
            return this;
        }

        public Builder subject(String key, Object value) {
            subject.put(key, value);
            return this;
        }

        public Builder consent(Consent given) {
            consent = given;
            return this;
        }

        public Builder submittedAt(Optional<Instant> time) {
            submittedAt = time;
            return this;
        }

        public Builder language(Optional<String> tag) {
            language = tag;
            return this;
        }

        public Builder attribute(String key, Object value) {
            attributes.put(key, value);
            return this;
        }

        public Builder answer(String key, String value) {
            answers.merge(key, value, (first, next) -> first + ", " + next);
            return this;
        }

        public Builder attachment(Attachment file) {
            attachments.add(file);
            return this;
        }

        public ContactDraft build() {
            return new ContactDraft(
                    source,
                    externalId,
                    resendable,
                    requestType,
                    name,
                    List.copyOf(emails),
                    List.copyOf(phones),
                    region,
                    place,
                    message,
                    new LinkedHashMap<>(subject),
                    consent,
                    submittedAt,
                    language,
                    test,
                    new LinkedHashMap<>(attributes),
                    new LinkedHashMap<>(answers),
                    List.copyOf(attachments));
        }
    }
}
