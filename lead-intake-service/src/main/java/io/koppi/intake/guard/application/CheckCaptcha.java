package io.koppi.intake.guard.application;

import io.koppi.intake.formbuilder.domain.Captcha;
import io.koppi.intake.guard.application.Captchas.Proof;
import io.koppi.intake.guard.application.Captchas.Verdict;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Whether a visitor passed the captcha. Only a provider that says no keeps somebody out: while it is away, or our own key is wrong,
 * the contact is taken and marked.
 */
@ApplicationScoped
public class CheckCaptcha {
    private static final Logger LOG = Logger.getLogger(CheckCaptcha.class);
    private static final int MOST_REMEMBERED = 1_000;

    private final Captchas captchas;

    /** A token is good for one question, but one post may come twice: its second coming hears what the first did. */
    private final Map<UUID, Uni<Outcome>> asked = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Uni<Outcome>> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    CheckCaptcha(Captchas captchas) {
        this.captchas = captchas;
    }

    public enum Outcome {
        PASSED,
        REFUSED,
        /** Nobody could say. */
        UNVERIFIED
    }

    /** {@code post} names what was posted: the same token with other content is another question. */
    public Uni<Outcome> handle(Captcha captcha, Optional<String> secret, String token, String post) {
        if (token.isBlank()) {
            return Uni.createFrom().item(Outcome.REFUSED);
        }
        if (secret.isEmpty()) {
            return Uni.createFrom().item(Outcome.UNVERIFIED);
        }
        UUID attempt = UUID.nameUUIDFromBytes((post + ' ' + token).getBytes(StandardCharsets.UTF_8));
        return remembered(new Proof(captcha.known(), secret.get(), token, attempt));
    }

    private synchronized Uni<Outcome> remembered(Proof proof) {
        return asked.computeIfAbsent(
                proof.attempt(), attempt -> ask(proof).memoize().indefinitely());
    }

    private Uni<Outcome> ask(Proof proof) {
        return captchas.ask(proof)
                .map(verdict -> outcome(proof, verdict))
                .onFailure()
                .recoverWithItem(away -> {
                    LOG.warnf("%s could not be asked: %s", proof.provider().key(), away.getMessage());
                    return Outcome.UNVERIFIED;
                });
    }

    private static Outcome outcome(Proof proof, Verdict verdict) {
        return switch (verdict) {
            case PASSED -> Outcome.PASSED;
            case REFUSED -> Outcome.REFUSED;
            case MISCONFIGURED -> {
                LOG.warnf(
                        "%s does not take a channel's secret", proof.provider().key());
                yield Outcome.UNVERIFIED;
            }
        };
    }
}
