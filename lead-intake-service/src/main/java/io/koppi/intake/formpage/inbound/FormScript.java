package io.koppi.intake.formpage.inbound;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.formbuilder.application.PublishedForms.Published;
import io.koppi.intake.formbuilder.domain.Captcha;
import io.koppi.intake.formbuilder.domain.FormDefinition;
import io.koppi.intake.formpage.domain.Phrase;
import io.koppi.intake.language.domain.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The script another site's page loads: it carries the form in every language it speaks and puts it where the script stands. */
@ApplicationScoped
public class FormScript {
    private final ObjectMapper json;
    private final FormPages pages;
    private final FormFiles files;
    private final String publicUrl;

    FormScript(
            ObjectMapper json,
            FormPages pages,
            FormFiles files,
            @ConfigProperty(name = "koppi.public-url") String publicUrl) {
        this.json = json;
        this.pages = pages;
        this.files = files;
        this.publicUrl = publicUrl;
    }

    public String of(Door door, Published form) {
        FormDefinition definition = form.definition();
        ObjectNode given = json.createObjectNode();
        given.put("page", publicUrl + "/f/" + door.address().text());
        given.set("origins", json.valueToTree(door.options().allowedOrigins()));
        given.put("first", definition.defaultLanguage().key());
        given.put("style", files.style(FormPages.accent(Optional.of(definition))));
        definition.captcha().ifPresent(captcha -> given.set("robot", robot(captcha)));
        ObjectNode forms = given.putObject("forms");
        definition.spoken().forEach(language -> forms.set(language.key(), spoken(door, form, language)));
        return files.embeddingScript() + "(" + given + ");\n";
    }

    private ObjectNode robot(Captcha captcha) {
        return json.createObjectNode()
                .put("provider", captcha.provider())
                .put("siteKey", captcha.siteKey())
                .put("script", CaptchaHosts.script(captcha.known()) + "?render=explicit");
    }

    private ObjectNode spoken(Door door, Published form, Language language) {
        return json.createObjectNode()
                .put("html", pages.embedded(door, form, language))
                .put("thanksTitle", Phrase.THANKS_TITLE.in(language))
                .put("thanks", FormPages.thanksText(Optional.of(form.definition()), language))
                .put("reference", Phrase.REFERENCE.in(language))
                .put("follow", Phrase.FOLLOW.in(language))
                .put("correct", Phrase.CORRECT.in(language))
                .put("notSent", Phrase.NOT_SENT.in(language))
                .put("open", Phrase.OPEN_FORM.in(language));
    }
}
