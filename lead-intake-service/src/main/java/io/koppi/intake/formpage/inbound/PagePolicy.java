package io.koppi.intake.formpage.inbound;

import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.formbuilder.domain.Captcha;
import io.koppi.intake.formbuilder.domain.FormDefinition;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** What a page of ours may do: our own files and nothing written into it, and the captcha's when the form has one. */
public final class PagePolicy {
    private PagePolicy() {}

    /** An answer with a page on it. Only sites the channel allows may show it in a frame. */
    public static Response page(int status, String html, Optional<Door> door, Optional<FormDefinition> form) {
        String captcha = form.flatMap(FormDefinition::captcha)
                .map(Captcha::known)
                .map(provider -> " " + CaptchaHosts.sources(provider))
                .orElse("");
        String sites = door.map(found -> found.options().allowedOrigins())
                .filter(origins -> !origins.isEmpty())
                .map(origins -> " " + String.join(" ", origins))
                .orElse("");
        String policy = "default-src 'none'; style-src 'self'" + captcha + "; script-src 'self'" + captcha
                + "; connect-src 'self'" + captcha + "; img-src 'self'; frame-src 'self'" + captcha
                + "; form-action 'self'; base-uri 'none'; frame-ancestors 'self'" + sites;
        return Response.status(status)
                .type("text/html; charset=utf-8")
                .header("Content-Security-Policy", policy)
                .header("Referrer-Policy", "strict-origin")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .entity(html)
                .build();
    }
}
