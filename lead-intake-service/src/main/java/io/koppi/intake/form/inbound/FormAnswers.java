package io.koppi.intake.form.inbound;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.koppi.intake.Arrival;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.Reference;
import io.koppi.intake.form.application.ParsePost.FormType;
import io.koppi.intake.language.domain.Language;
import io.koppi.intake.status.application.StatusLinks;
import io.koppi.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers a form's sender: a script with JSON, a browser with the way to a page. */
@ApplicationScoped
class FormAnswers {
    private final String publicUrl;
    private final StatusLinks statusLinks;

    FormAnswers(@ConfigProperty(name = "koppi.public-url") String publicUrl, StatusLinks statusLinks) {
        this.publicUrl = publicUrl;
        this.statusLinks = statusLinks;
    }

    /** Who sent, and how they want to be answered. */
    record Sender(Door door, HttpHeaders headers, boolean json) {
        static Sender of(Door door, HttpHeaders headers, FormType type) {
            return new Sender(door, headers, type == FormType.JSON || accepts(headers, MediaType.APPLICATION_JSON));
        }

        /** Whether somebody reads the answer in a browser. */
        boolean wantsPage() {
            return !json && accepts(headers, MediaType.TEXT_HTML);
        }

        private static boolean accepts(HttpHeaders headers, String type) {
            return Arrival.header(headers, HttpHeaders.ACCEPT).orElse("").contains(type);
        }
    }

    /**
     * @param statusUrl where the customer hears what becomes of it
     * @param duplicate present when the contact had come before
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record AcceptedView(String reference, UUID contactId, URI statusUrl, Optional<Boolean> duplicate) {}

    /** {@code nextPage} is where a site's own form wants its visitor to go. */
    Response accepted(Sender sender, UUID contactId, boolean duplicate, Language language, Optional<String> nextPage) {
        Reference reference = Reference.of(contactId);
        if (sender.json()) {
            AcceptedView view = new AcceptedView(
                    reference.text(),
                    contactId,
                    statusLinks.link(contactId),
                    duplicate ? Optional.of(true) : Optional.empty());
            return readable(sender, Response.accepted(view).type(MediaType.APPLICATION_JSON_TYPE));
        }
        URI own = URI.create(publicUrl + "/f/" + sender.door().address().text() + "/thanks?reference="
                + reference.text() + "&language=" + language.key() + "&status=" + statusLinks.token(contactId));
        return Response.seeOther(
                        nextPage.flatMap(page -> allowed(sender.door(), page)).orElse(own))
                .build();
    }

    Response refused(Sender sender, Problem problem) {
        return readable(sender, Response.fromResponse(problem.toResponse()));
    }

    /** Lets a script on an allowed site ask before it posts. */
    Response preflight(Door door, HttpHeaders headers) {
        return readable(
                new Sender(door, headers, true),
                Response.noContent()
                        .header("Access-Control-Allow-Methods", "POST")
                        .header("Access-Control-Allow-Headers", "Content-Type")
                        .header("Access-Control-Max-Age", "3600"));
    }

    private static Response readable(Sender sender, Response.ResponseBuilder answer) {
        Arrival.header(sender.headers(), "Origin")
                .filter(sender.door().options().allowedOrigins()::contains)
                .ifPresent(origin -> answer.header("Access-Control-Allow-Origin", origin));
        return answer.header("Vary", "Origin").build();
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
