package io.koppi.intake.form.domain;

import java.util.List;
import java.util.Map;

/**
 * A form as posted, whatever its media type.
 *
 * @param consents checkboxes that came apart from the fields, with the version of the text they stood under
 * @param context what the page told about itself: address, campaign
 */
public record PostedForm(
        List<FormField> fields, List<FilePart> files, List<ConsentAnswer> consents, Map<String, Object> context) {
    public PostedForm {
        fields = List.copyOf(fields);
        files = List.copyOf(files);
        consents = List.copyOf(consents);
        context = Map.copyOf(context);
    }

    public static PostedForm of(List<FormField> fields, List<FilePart> files) {
        return new PostedForm(fields, files, List.of(), Map.of());
    }

    /** The same with these files instead. */
    public PostedForm with(List<FilePart> other) {
        return new PostedForm(fields, other, consents, context);
    }

    /** One answered consent question; {@code evidence} is what it said, for the record. */
    public record ConsentAnswer(String key, boolean given, String evidence) {}
}
