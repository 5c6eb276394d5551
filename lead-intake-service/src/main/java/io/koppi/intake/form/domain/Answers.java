package io.koppi.intake.form.domain;

import io.koppi.intake.contact.domain.BodyHash;
import io.koppi.intake.formbuilder.domain.FormDefinition;
import io.koppi.intake.formbuilder.domain.Question;
import io.koppi.intake.formbuilder.domain.QuestionKind;
import io.koppi.intake.formpage.domain.OwnFields;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What was posted, under its names: texts without blanks around them, and nothing for what was left empty. */
public final class Answers {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int HASH_DIGITS = 12;
    private static final int HASH_PREFIX = "sha256:".length();

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<FilePart> files;
    private final Map<String, Object> context = new LinkedHashMap<>();

    public Answers(PostedForm form) {
        form.fields().forEach(field -> add(field.name(), field.value()));
        form.consents().forEach(consent -> add(consent.key(), Boolean.toString(consent.given())));
        form.context().forEach((name, told) -> {
            // A page's script may put a captcha's token here; it proves nothing afterwards.
            if (name.endsWith("-response") && told instanceof String token) {
                add(name, token);
            } else {
                context.put(name, told);
            }
        });
        this.files = form.files();
    }

    private void add(String name, String typed) {
        String value = typed.replace("\r\n", "\n").strip();
        if (!value.isEmpty()) {
            values.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
        }
    }

    public Map<String, List<String>> values() {
        return values;
    }

    public Optional<String> first(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** What the page told about itself: address, campaign. */
    public Map<String, Object> context() {
        return context;
    }

    /** What a question was answered by, as conditions see it. */
    public List<String> to(Question question) {
        List<String> said = values.getOrDefault(question.key(), List.of());
        if (question.known() == QuestionKind.CONSENT) {
            return List.of(Boolean.toString(said.stream().anyMatch(Truth::of)));
        }
        return said;
    }

    public List<FilePart> filesOf(Question question) {
        return files.stream()
                .filter(file ->
                        file.field().equals(question.key()) || file.field().equals(question.key() + "[]"))
                .toList();
    }

    /**
     * What makes a second sending the same contact: the showing of the form and all that was answered. Who goes back and writes
     * something else sends something else. Empty when whoever shows the form makes no ids.
     */
    public Optional<String> submission(FormDefinition form, byte[] body) {
        return first(OwnFields.SUBMISSION)
                .or(() -> first("submissionId"))
                .filter(id -> ID.matcher(id).matches())
                .map(id -> id + ":"
                        + BodyHash.of(canonical(form, body)).substring(HASH_PREFIX, HASH_PREFIX + HASH_DIGITS));
    }

    private byte[] canonical(FormDefinition form, byte[] body) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Question question : form.fields()) {
            List<String> said = new ArrayList<>(List.of(question.key()));
            said.addAll(values.getOrDefault(question.key(), List.of()));
            first(question.fromField()).ifPresent(said::add);
            first(question.toField()).ifPresent(said::add);
            filesOf(question)
                    .forEach(file -> said.add(
                            BodyHash.of(Arrays.copyOfRange(body, file.offset(), file.offset() + file.bytes()))));
            all.writeBytes(String.join("\u0000", said).getBytes(StandardCharsets.UTF_8));
            all.write('\n');
        }
        return all.toByteArray();
    }

    @Override
    public String toString() {
        return "Answers[masked]";
    }
}
