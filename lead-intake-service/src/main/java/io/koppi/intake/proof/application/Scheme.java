package io.koppi.intake.proof.application;

import io.koppi.intake.channel.domain.Secrets;
import io.koppi.intake.hook.application.Delivery;
import java.util.Optional;

/** One way of proving to know a secret. */
interface Scheme {
    /** {@code header} is the one the channel names instead of the scheme's own. */
    boolean holds(Delivery delivery, Secrets secrets, Optional<String> header);
}
