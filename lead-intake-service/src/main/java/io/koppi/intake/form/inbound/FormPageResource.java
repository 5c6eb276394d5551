package io.koppi.intake.form.inbound;

import io.koppi.intake.channel.application.Doors;
import io.koppi.intake.channel.domain.Address;
import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.formbuilder.application.PublishedForms;
import io.koppi.intake.formbuilder.application.PublishedForms.Published;
import io.koppi.intake.formbuilder.domain.FormDefinition;
import io.koppi.intake.formpage.domain.Phrase;
import io.koppi.intake.formpage.inbound.FormPages;
import io.koppi.intake.formpage.inbound.FormPages.Return;
import io.koppi.intake.formpage.inbound.FormScript;
import io.koppi.intake.formpage.inbound.PagePolicy;
import io.koppi.intake.language.domain.Language;
import io.koppi.intake.status.application.StatusLinks;
import io.koppi.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** The pages of a form, for whoever has its address. */
@Path("/f/{address}")
@PermitAll
public class FormPageResource {
    private static final Pattern REFERENCE = Pattern.compile("K-[0-9A-F]{6}");

    private final Doors doors;
    private final PublishedForms forms;
    private final FormPages pages;
    private final FormScript script;
    private final StatusLinks statusLinks;

    FormPageResource(Doors doors, PublishedForms forms, FormPages pages, FormScript script, StatusLinks statusLinks) {
        this.doors = doors;
        this.forms = forms;
        this.pages = pages;
        this.script = script;
        this.statusLinks = statusLinks;
    }

    /** A channel with the form its visitors are asked by. */
    private record Open(Door door, Published form) {}

    @GET
    public Uni<Response> page(
            @PathParam("address") String address, @QueryParam("language") @DefaultValue("") String language) {
        return open(address)
                .map(found -> found.map(open -> page(open, language)).orElseGet(() -> noForm(language)));
    }

    @GET
    @Path("/embed.js")
    public Uni<Response> embed(@PathParam("address") String address) {
        return open(address)
                .map(found -> found.orElseThrow(Problem::notFound))
                .map(open -> Response.ok(script.of(open.door(), open.form()), "text/javascript; charset=utf-8")
                        // A site that isolates itself runs only what says it may be run elsewhere.
                        .header("Cross-Origin-Resource-Policy", "cross-origin")
                        .header("Cache-Control", "public, max-age=60")
                        .header("X-Content-Type-Options", "nosniff")
                        .build());
    }

    @GET
    @Path("/thanks")
    public Uni<Response> thanks(
            @PathParam("address") String address,
            @QueryParam("reference") @DefaultValue("") String reference,
            @QueryParam("language") @DefaultValue("") String language,
            @QueryParam("status") @DefaultValue("") String status) {
        String shown = REFERENCE.matcher(reference).matches() ? reference : "";
        // Shown as a link only if we made it.
        Optional<URI> follow = statusLinks.contact(status).map(statusLinks::link);
        return open(address).map(found -> {
            Optional<FormDefinition> form = found.map(open -> open.form().definition());
            Language spoken = form.map(definition -> definition.languageFor(language))
                    .orElseGet(() -> Language.nearest(language));
            return PagePolicy.page(
                    200, pages.thanks(found.map(Open::form), spoken, shown, follow), found.map(Open::door), form);
        });
    }

    private Response page(Open open, String language) {
        FormDefinition definition = open.form().definition();
        String html = pages.page(open.door(), open.form(), definition.languageFor(language), Return.FIRST_TIME);
        return PagePolicy.page(200, html, Optional.of(open.door()), Optional.of(definition));
    }

    private Response noForm(String language) {
        Language spoken = Language.nearest(language);
        return PagePolicy.page(
                404,
                pages.notice(spoken, Phrase.NO_FORM_TITLE, Phrase.NO_FORM.in(spoken)),
                Optional.empty(),
                Optional.empty());
    }

    private Uni<Optional<Open>> open(String address) {
        return doors.at(new Address(address))
                .map(found -> found.filter(door -> door.kind() == ChannelKind.WEBSITE_FORM))
                .chain(found -> found.map(door ->
                                forms.of(door).map(form -> form.map(published -> new Open(door, published))))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }
}
