package io.koppi.intake.formbuilder.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who tells people from robots, and by which key the page asks. The secret is with the channel's secrets. */
public record Captcha(String provider, String siteKey) {
    public Captcha {
        provider = Given.text(provider);
        siteKey = Given.text(siteKey);
    }

    /** The services we know. */
    public enum Provider {
        TURNSTILE("cf-turnstile-response"),
        HCAPTCHA("h-captcha-response");

        private final String field;

        Provider(String field) {
            this.field = field;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Under which name its widget posts its token. */
        public String field() {
            return field;
        }

        public static Optional<Provider> of(String key) {
            return Arrays.stream(values())
                    .filter(provider -> provider.key().equals(key))
                    .findFirst();
        }
    }

    /** Of a definition that was found to be right. */
    public Provider known() {
        return Provider.of(provider).orElseThrow();
    }
}
