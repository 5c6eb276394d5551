package io.koppi.intake.channel.inbound;

import io.koppi.intake.channel.domain.ImapOptions;
import io.koppi.problem.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** The mailbox a channel reads; replaces the one set before. An empty one says that none is read. */
record ImapRequest(
        Optional<@Pattern(regexp = "[A-Za-z0-9.-]{1,253}") String> host,
        Optional<@Min(1) @Max(65_535) Integer> port,
        Optional<Boolean> tls,
        Optional<@Size(min = 1, max = 254) String> user,
        Optional<@Size(min = 1, max = 254) String> folder) {

    ImapOptions toOptions() {
        boolean named =
                host.isPresent() || user.isPresent() || port.isPresent() || tls.isPresent() || folder.isPresent();
        return named
                ? new ImapOptions(needed(host, "imap.host"), port, tls, needed(user, "imap.user"), folder)
                : ImapOptions.NONE;
    }

    private static String needed(Optional<String> value, String field) {
        return value.orElseThrow(() -> Problem.invalid(field, "is needed to read a mailbox"));
    }

    @Override
    public String toString() {
        return "ImapRequest[masked]";
    }
}
