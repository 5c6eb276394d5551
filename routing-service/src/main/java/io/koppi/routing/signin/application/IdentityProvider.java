package io.koppi.routing.signin.application;

import io.koppi.routing.signin.domain.Wanted;
import io.smallrye.mutiny.Uni;

/** The sign-in server. */
public interface IdentityProvider {

    /** Makes it so, whatever is there now; fails with {@link Refused}, or with anything else when the server is away. */
    Uni<Void> bringAbout(Wanted wanted);

    /** The server understood and will not, for the reason {@code code}. */
    class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String code;

        public Refused(String code) {
            super("The sign-in server refuses: " + code);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
