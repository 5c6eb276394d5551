package io.koppi.intake.channel.inbound;

import io.koppi.intake.channel.domain.ImapOptions;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** The mailbox a channel reads; replaces the one set before. */
record ImapRequest(
        @NotNull @Pattern(regexp = "[A-Za-z0-9.-]{1,253}") String host,
        Optional<@Min(1) @Max(65_535) Integer> port,
        Optional<Boolean> tls,
        @NotNull @Size(min = 1, max = 254) String user,
        Optional<@Size(min = 1, max = 254) String> folder) {

    ImapOptions toOptions() {
        return new ImapOptions(host, port, tls, user, folder);
    }

    @Override
    public String toString() {
        return "ImapRequest[masked]";
    }
}
