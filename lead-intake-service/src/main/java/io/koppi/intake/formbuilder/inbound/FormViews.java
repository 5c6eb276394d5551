package io.koppi.intake.formbuilder.inbound;

import io.koppi.intake.channel.domain.Address;
import io.koppi.intake.formbuilder.application.ShowForm;
import io.koppi.intake.formbuilder.application.ShowForm.Signed;
import io.koppi.intake.formbuilder.domain.FormDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Shows a form with what a web site needs of it. */
@ApplicationScoped
class FormViews {
    private final String publicUrl;

    FormViews(@ConfigProperty(name = "koppi.public-url") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** {@code definition} is left out of lists. */
    record VersionView(
            int version, Instant publishedAt, Optional<String> publishedBy, Optional<FormDefinition> definition) {
        static VersionView listed(Signed signed) {
            return new VersionView(
                    signed.version().version(), signed.version().publishedAt(), signed.publisher(), Optional.empty());
        }

        static VersionView whole(Signed signed) {
            return new VersionView(
                    signed.version().version(),
                    signed.version().publishedAt(),
                    signed.publisher(),
                    Optional.of(signed.version().definition()));
        }
    }

    record VersionList(List<VersionView> items) {}

    record PublishedView(int version) {}

    /** {@code script} is what a web site pastes where the form is to stand. */
    record FormView(Optional<FormDefinition> draft, Optional<VersionView> published, String hostedUrl, String script) {}

    FormView view(ShowForm.State state) {
        String language = state.draft()
                .or(() -> state.published().map(signed -> signed.version().definition()))
                .map(form -> form.defaultLanguage().key())
                .orElse("fi");
        return new FormView(
                state.draft(),
                state.published().map(VersionView::whole),
                hosted(state.address()),
                "<script async src=\"" + hosted(state.address()) + "/embed.js\" data-language=\"" + language
                        + "\"></script>");
    }

    private String hosted(Address address) {
        return publicUrl + "/f/" + address.text();
    }
}
