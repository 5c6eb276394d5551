package io.koppi.intake.hook.inbound;

import io.koppi.intake.Arrival;
import io.koppi.intake.Problems;
import io.koppi.intake.Refusals;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.meta.application.HubSignature;
import io.koppi.intake.meta.application.ReceiveNotices;
import io.koppi.intake.meta.application.UnreadableNotice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Meta's way in. */
@ApplicationScoped
class MetaHook {
    private final ReceiveNotices receiveNotices;
    private final Refusals refusals;

    MetaHook(ReceiveNotices receiveNotices, Refusals refusals) {
        this.receiveNotices = receiveNotices;
        this.refusals = refusals;
    }

    /** Meta asks whether the address is ours; only who knows the token gets its challenge back. */
    Response verify(Door door, Optional<String> mode, Optional<String> challenge, Optional<String> token) {
        boolean isOurs = mode.equals(Optional.of("subscribe"))
                && token.map(door.secrets()::isVerifyToken).orElse(false);
        if (!isOurs) {
            refusals.notAuthentic(door);
            throw Problems.notAuthentic();
        }
        return Response.ok(challenge.orElse(""), MediaType.TEXT_PLAIN_TYPE).build();
    }

    Uni<Response> receive(Door door, HttpHeaders headers, RawContact raw) {
        String signature = Arrival.header(headers, "X-Hub-Signature-256").orElse("");
        if (!HubSignature.fits(signature, raw.body(), door.secrets().keys())) {
            refusals.notAuthentic(door);
            throw Problems.notAuthentic();
        }
        try {
            return receiveNotices
                    .handle(door, raw)
                    .replaceWith(
                            () -> Response.ok("OK", MediaType.TEXT_PLAIN_TYPE).build());
        } catch (UnreadableNotice e) {
            throw Problems.unreadable(String.valueOf(e.getMessage()));
        }
    }
}
