package io.koppi.notification.quicklink.inbound;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;

/** Why a link did not sign anybody in. The codes are part of the contract: the page explains them. */
final class LinkProblems {
    private LinkProblems() {}

    static HttpProblem unknown() {
        return problem(
                "not-found", Status.NOT_FOUND, "There is no such link", "It may have been cut when it was copied.");
    }

    static HttpProblem used() {
        return problem("link-used", Status.GONE, "This link was used on another device", "Sign in to see the lead.");
    }

    static HttpProblem expired() {
        return problem("link-expired", Status.GONE, "This link is too old", "Sign in to see the lead.");
    }

    static HttpProblem revoked() {
        return problem(
                "link-revoked",
                Status.GONE,
                "This link is no longer valid",
                "Its owner no longer works at this location.");
    }

    private static HttpProblem problem(String code, Status status, String title, String detail) {
        return HttpProblem.builder()
                .withType(URI.create("urn:koppi:problem:" + code))
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail)
                .build();
    }
}
