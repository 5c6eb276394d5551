package io.koppi.intake.form.inbound;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.koppi.intake.Arrival;
import io.koppi.intake.Problems;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.FieldProblem;
import io.koppi.intake.contact.domain.Reference;
import io.koppi.intake.form.application.ReadForm.FormType;
import io.koppi.intake.status.application.StatusLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers a form's sender: a script with JSON, a browser with a page or the way to one. */
@ApplicationScoped
class FormAnswers {
    private static final int UNPROCESSABLE = 422;

    private final String publicUrl;
    private final StatusLinks statusLinks;

    FormAnswers(@ConfigProperty(name = "koppi.public-url") String publicUrl, StatusLinks statusLinks) {
        this.publicUrl = publicUrl;
        this.statusLinks = statusLinks;
    }

    /** How the sender wants to be answered. */
    record Manner(Door door, HttpHeaders headers, boolean json, String language, Optional<String> nextPage) {
        static Manner of(
                Door door, HttpHeaders headers, FormType type, Optional<String> language, Optional<String> next) {
            boolean json = type == FormType.JSON || accepts(headers, MediaType.APPLICATION_JSON);
            return new Manner(door, headers, json, language.orElse(door.language()), next);
        }
    }

    /**
     * @param statusUrl where the customer hears what becomes of it
     * @param duplicate present when the contact had come before
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record AcceptedView(String reference, UUID contactId, URI statusUrl, Optional<Boolean> duplicate) {}

    Response accepted(Manner manner, UUID contactId, boolean duplicate) {
        Reference reference = Reference.of(contactId);
        if (manner.json()) {
            AcceptedView view = new AcceptedView(
                    reference.text(),
                    contactId,
                    statusLinks.link(contactId),
                    duplicate ? Optional.of(true) : Optional.empty());
            return readable(
                    Response.accepted(view).type(MediaType.APPLICATION_JSON_TYPE), manner.door(), manner.headers());
        }
        URI own = URI.create(publicUrl + "/f/" + manner.door().address().text() + "/thanks?reference="
                + reference.text() + "&language=" + FormPage.language(manner.language()) + "&status="
                + statusLinks.token(contactId));
        return Response.seeOther(manner.nextPage()
                        .flatMap(page -> allowed(manner.door(), page))
                        .orElse(own))
                .build();
    }

    Response refused(Manner manner, List<FieldProblem> problems) {
        if (!manner.json() && accepts(manner.headers(), MediaType.TEXT_HTML)) {
            return page(UNPROCESSABLE, FormPage.unreachable(manner.language()));
        }
        Response problem = Problems.useless(problems).toResponse();
        return readable(Response.fromResponse(problem), manner.door(), manner.headers());
    }

    /** {@code status} is shown as a link only if we made it. */
    Response thanks(String reference, String language, String status) {
        return page(
                200,
                FormPage.thanks(language, reference, statusLinks.contact(status).map(statusLinks::link)));
    }

    /** Lets a script on an allowed site ask before it posts. */
    Response preflight(Door door, HttpHeaders headers) {
        return readable(
                Response.noContent()
                        .header("Access-Control-Allow-Methods", "POST")
                        .header("Access-Control-Allow-Headers", "Content-Type")
                        .header("Access-Control-Max-Age", "3600"),
                door,
                headers);
    }

    private static Response readable(Response.ResponseBuilder answer, Door door, HttpHeaders headers) {
        Arrival.header(headers, "Origin")
                .filter(door.options().allowedOrigins()::contains)
                .ifPresent(origin -> answer.header("Access-Control-Allow-Origin", origin));
        return answer.header("Vary", "Origin").build();
    }

    private static Response page(int status, String html) {
        return Response.status(status)
                .type("text/html; charset=utf-8")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .entity(html)
                .build();
    }

    private static boolean accepts(HttpHeaders headers, String type) {
        return Arrival.header(headers, HttpHeaders.ACCEPT).orElse("").contains(type);
    }

    /** Only a page of an allowed site: else anybody could borrow our address to send people elsewhere. */
    private static Optional<URI> allowed(Door door, String page) {
        try {
            URI uri = new URI(page);
            String origin = uri.getScheme() + "://" + uri.getRawAuthority();
            return door.options().allowedOrigins().contains(origin) ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
