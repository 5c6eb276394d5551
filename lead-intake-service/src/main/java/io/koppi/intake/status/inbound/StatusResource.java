package io.koppi.intake.status.inbound;

import io.koppi.intake.language.domain.Language;
import io.koppi.intake.status.application.EraseOwnRequest;
import io.koppi.intake.status.application.ReadStatus;
import io.koppi.intake.status.application.SpeakUp;
import io.koppi.intake.status.application.SpeakUp.Outcome;
import io.koppi.intake.status.domain.Status;
import io.koppi.intake.status.domain.Wanted;
import io.koppi.intake.status.domain.Word;
import io.koppi.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The customer's own page. Whoever has its link is the customer; looking changes nothing. */
@Path("/s/{token}")
@PermitAll
public class StatusResource {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String ERASE = "erase";

    private final ReadStatus readStatus;
    private final SpeakUp speakUp;
    private final EraseOwnRequest eraseOwnRequest;
    private final StatusPage page;
    private final OwnPage ownPage;

    StatusResource(
            ReadStatus readStatus, SpeakUp speakUp, EraseOwnRequest eraseOwnRequest, StatusPage page, OwnPage ownPage) {
        this.readStatus = readStatus;
        this.speakUp = speakUp;
        this.eraseOwnRequest = eraseOwnRequest;
        this.page = page;
        this.ownPage = ownPage;
    }

    @GET
    public Uni<Response> show(
            @RestPath String token,
            @RestQuery Optional<String> language,
            @RestQuery Optional<String> said,
            @Context HttpHeaders headers) {
        return readStatus
                .handle(token)
                .map(found -> found.map(status -> page(token, status, language, said, headers))
                        .orElseGet(() -> unknown(language, headers)));
    }

    /** Not everybody's: only a form of this page, or somebody who has the link and no browser. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> speak(
            @RestPath String token,
            @RestForm Optional<String> say,
            @RestForm Optional<String> slot,
            @RestForm Optional<String> language,
            @Context HttpHeaders headers) {
        if (!ownPage.sent(headers)) {
            throw Problem.forbidden("Only the page itself may send this.");
        }
        if (say.filter(ERASE::equals).isPresent()) {
            return eraseOwnRequest
                    .handle(token)
                    .map(erased -> erased ? back(token, "erased", language) : unknown(language, headers));
        }
        Wanted wanted = wanted(say.orElse(""), slot)
                .orElseThrow(() -> Problem.invalid("say", "This is nothing the page offers."));
        return speakUp.handle(token, wanted).map(outcome -> answer(token, outcome, language, headers));
    }

    private static Optional<Wanted> wanted(String say, Optional<String> slot) {
        return switch (say) {
            case "call-now" -> Optional.of(new Wanted.CallNow());
            case "call-next-day" -> Optional.of(new Wanted.CallNextDay());
            case "call-at" -> slot.flatMap(StatusResource::time).map(Wanted.CallAt::new);
            case Word.AlreadyCalled.KIND -> Optional.of(new Wanted.Say(new Word.AlreadyCalled()));
            case Word.NoLongerNeeded.KIND -> Optional.of(new Wanted.Say(new Word.NoLongerNeeded()));
            default -> Optional.empty();
        };
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Response answer(String token, Outcome outcome, Optional<String> language, HttpHeaders headers) {
        return switch (outcome) {
            case SAID, NOT_OFFERED, ENDED ->
                back(token, outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'), language);
            case TOO_MUCH ->
                html(
                        Response.status(TOO_MANY_REQUESTS).header("Retry-After", "3600"),
                        page.notice(Language.nearest(language.orElse("")), Phrase.TOO_MUCH));
            case UNKNOWN -> unknown(language, headers);
        };
    }

    private static Response back(String token, String said, Optional<String> language) {
        return Response.seeOther(URI.create("/s/" + token + "?said=" + said
                        + language.map(wanted ->
                                        "&language=" + Language.nearest(wanted).key())
                                .orElse("")))
                .build();
    }

    private Response page(
            String token, Status status, Optional<String> language, Optional<String> said, HttpHeaders headers) {
        String html = page.of(token, status, Language.nearest(language.orElse(status.language())), notice(said));
        String tag = "\"" + StatusPage.hash(html) + "\"";
        boolean isKnown = tag.equals(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH));
        return isKnown
                ? html(Response.notModified().header(HttpHeaders.ETAG, tag), "")
                : html(Response.ok().header(HttpHeaders.ETAG, tag), html);
    }

    /** An ended request says so itself. */
    private static Optional<Phrase> notice(Optional<String> said) {
        return said.flatMap(word -> switch (word) {
            case "said" -> Optional.of(Phrase.SAID);
            case "not-offered" -> Optional.of(Phrase.NOT_OFFERED);
            default -> Optional.empty();
        });
    }

    private Response unknown(Optional<String> language, HttpHeaders headers) {
        if (!Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT))
                .filter(accept -> accept.contains(MediaType.TEXT_HTML))
                .isPresent()) {
            throw Problem.notFound();
        }
        return html(
                Response.status(Response.Status.NOT_FOUND),
                page.notice(Language.nearest(language.orElse("")), Phrase.UNKNOWN));
    }

    private static Response html(Response.ResponseBuilder answer, String html) {
        Response.ResponseBuilder dressed = answer.header("Content-Security-Policy", StatusPage.POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                .header("Cache-Control", "no-store");
        return html.isEmpty()
                ? dressed.build()
                : dressed.type("text/html; charset=utf-8").entity(html).build();
    }
}
