package io.koppi.gateway;

import io.koppi.problem.Problem;

/** The gateway's own refusals. */
public final class Refusals {
    public static final String TOO_MANY = "too-many-requests";

    private Refusals() {}

    public static Problem notSignedIn() {
        return new Problem(401, "not-signed-in", "Sign in first");
    }

    public static Problem noClientHeader() {
        return new Problem(403, "client-header-missing", "A change needs the header X-Koppi-Client");
    }

    public static Problem crossSite() {
        return new Problem(403, "cross-site", "This form was not sent from Koppi's own page");
    }

    public static Problem tooMany() {
        return new Problem(429, TOO_MANY, "Too many requests, wait a minute").header("retry-after", "60");
    }

    public static Problem brokeOff() {
        return new Problem(502, "service-broke-off", "The service broke off its answer");
    }

    public static Problem away() {
        return new Problem(503, "service-away", "The service is away, try again").header("retry-after", "2");
    }

    public static Problem late() {
        return new Problem(504, "service-late", "The service did not answer in time");
    }
}
