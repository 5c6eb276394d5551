package io.koppi.claim.lead.inbound;

import io.koppi.claim.lead.application.Names;
import java.util.UUID;

public record PersonView(UUID memberId, String name, String initials) {

    public static PersonView of(UUID memberId, Names names) {
        String name = names.member(memberId);
        return new PersonView(memberId, name, Initials.of(name));
    }
}
