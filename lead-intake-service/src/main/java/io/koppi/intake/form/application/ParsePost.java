package io.koppi.intake.form.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.form.domain.MultipartForm;
import io.koppi.intake.form.domain.PostedForm;
import io.koppi.intake.form.domain.UrlEncodedForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a posted form's bytes by their media type. */
@ApplicationScoped
public class ParsePost {
    private final ObjectMapper json;

    ParsePost(ObjectMapper json) {
        this.json = json;
    }

    /** The media types a form is posted with. */
    public enum FormType {
        URLENCODED("application/x-www-form-urlencoded"),
        MULTIPART("multipart/form-data"),
        JSON("application/json");

        private final String mediaType;

        FormType(String mediaType) {
            this.mediaType = mediaType;
        }

        public static Optional<FormType> of(String contentType) {
            String bare = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            return List.of(values()).stream()
                    .filter(type -> type.mediaType.equals(bare))
                    .findFirst();
        }
    }

    /** What becomes of several answers to one question, which only JSON keeps together. */
    enum Several {
        /** One answer with commas. */
        JOINED,
        /** One field each, as the other media types have them. */
        APART
    }

    PostedForm handle(RawContact raw, FormType type, Several several) throws Unreadable {
        return switch (type) {
            case URLENCODED -> PostedForm.of(UrlEncodedForm.parse(raw.body()), List.of());
            case MULTIPART -> {
                MultipartForm parts = MultipartForm.parse(raw.body(), raw.contentType());
                yield PostedForm.of(parts.fields(), parts.files());
            }
            case JSON -> JsonForm.parse(raw.body(), json, several);
        };
    }
}
