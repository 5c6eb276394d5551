package io.koppi.intake.manual.inbound;

import io.koppi.intake.manual.application.TypeIn.Typed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** A contact as a member typed it in; a phone number or a mail address at least. */
record ManualRequest(
        Optional<UUID> channelId,
        Optional<@Size(max = 200) String> name,
        Optional<@Size(max = 100) String> phone,
        Optional<@Size(max = 254) String> email,
        Optional<@Size(max = 10_000) String> message,
        Optional<
                        @Pattern(
                                regexp = "[a-z0-9][a-z0-9_-]{0,59}",
                                message = "Give a request type's key, such as quote.")
                        String>
                requestType,
        Optional<UUID> locationId,
        Optional<@Size(max = 20) String> postCode,
        Optional<@Size(max = 500) String> subject,
        Optional<@Pattern(regexp = "[a-z][a-z0-9-]{0,39}", message = "Give a word such as phone or walk-in.") String>
                source) {

    Typed toTyped(Optional<String> key) {
        return new Typed(
                channelId,
                filled(name),
                filled(phone),
                filled(email),
                filled(message),
                requestType,
                locationId,
                filled(postCode),
                filled(subject),
                source,
                key);
    }

    private static Optional<String> filled(Optional<String> field) {
        return field.map(String::strip).filter(Predicate.not(String::isEmpty));
    }

    @Override
    public String toString() {
        return "ManualRequest[masked]";
    }
}
