package io.koppi.intake.guard.application;

import io.koppi.intake.formbuilder.domain.Captcha;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The captchas' providers. */
public interface Captchas {
    /** What a provider is asked. The same {@code attempt} may be asked again. */
    record Proof(Captcha.Provider provider, String secret, String token, UUID attempt) {
        @Override
        public String toString() {
            return "Proof[masked]";
        }
    }

    enum Verdict {
        PASSED,
        /** The token is wrong, too old, or was used before. */
        REFUSED,
        /** Our own key or secret is wrong: it says nothing of the visitor. */
        MISCONFIGURED
    }

    /** Fails when the provider is away, or answers what nobody understands. */
    Uni<Verdict> ask(Proof proof);
}
