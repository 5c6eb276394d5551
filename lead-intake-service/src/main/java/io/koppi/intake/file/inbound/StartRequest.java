package io.koppi.intake.file.inbound;

import io.koppi.intake.file.application.StartImport.Choice;
import io.koppi.intake.file.application.StartImport.Language;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How a list is to be read; what is left out stays as the upload read it. */
record StartRequest(
        Optional<@Size(max = 200) Map<String, @NotNull String>> columns,
        Optional<
                        @Pattern(
                                regexp = "[a-z0-9][a-z0-9_-]{0,59}",
                                message = "Give a request type's key, such as quote.")
                        String>
                requestType,
        Optional<UUID> locationId,
        Optional<@Valid ConsentChoice> consent,
        Optional<String> zone,
        Optional<String> locale) {

    /** What the uploader vouches for, for rows that do not tell. */
    record ConsentChoice(Optional<Boolean> contact, Optional<Boolean> marketing) {}

    Choice toChoice() {
        return new Choice(
                columns.orElse(Map.of()),
                requestType,
                locationId,
                consent.flatMap(ConsentChoice::contact),
                consent.flatMap(ConsentChoice::marketing),
                new Language(zone.map(Languages::zone), locale.map(Languages::locale)));
    }
}
