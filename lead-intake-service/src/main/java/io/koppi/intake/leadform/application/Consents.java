package io.koppi.intake.leadform.application;

import io.koppi.intake.channel.domain.FormMapping;
import io.koppi.intake.contact.domain.Consent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a form's tick boxes by the channel's mapping. */
public final class Consents {
    private Consents() {}

    /** {@code boxes} are by the provider's name for each; {@code evidence} tells how they were ticked. */
    public static Consent of(FormMapping mapping, Map<String, Boolean> boxes, String evidence) {
        return boxes.isEmpty()
                ? Consent.NOT_ASKED
                : new Consent(
                        given(mapping, boxes, "contact"), given(mapping, boxes, "marketing"), Optional.of(evidence));
    }

    /** Given only when every box that stands for it is ticked; empty when there is none. */
    private static Optional<Boolean> given(FormMapping mapping, Map<String, Boolean> boxes, String kind) {
        List<Boolean> answers = boxes.entrySet().stream()
                .filter(box -> mapping.consents().getOrDefault(box.getKey(), "").endsWith(kind))
                .map(Map.Entry::getValue)
                .toList();
        return answers.isEmpty() ? Optional.empty() : Optional.of(!answers.contains(false));
    }
}
