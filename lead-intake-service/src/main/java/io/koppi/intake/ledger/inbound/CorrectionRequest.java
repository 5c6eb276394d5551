package io.koppi.intake.ledger.inbound;

import io.koppi.intake.ledger.domain.Correction;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;

/** What a person read in a failed contact. An empty field is one that was left empty, not a wish to forget what was understood. */
record CorrectionRequest(
        Optional<@Size(max = 200) String> name,
        Optional<@Size(max = 100) String> phone,
        Optional<@Size(max = 254) String> email,
        Optional<@Size(max = 20_000) String> message,
        Optional<@Size(max = 100) String> requestType,
        Optional<UUID> locationId,
        Optional<@Size(max = 20) String> postCode) {

    Correction toCorrection() {
        return new Correction(
                given(name),
                given(phone),
                given(email),
                given(message),
                given(requestType),
                locationId,
                given(postCode));
    }

    private static Optional<String> given(Optional<String> field) {
        return field.filter(text -> !text.isBlank());
    }

    @Override
    public String toString() {
        return "CorrectionRequest[masked]";
    }
}
