package io.koppi.intake.formpage.inbound;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.koppi.intake.channel.domain.Door.TenantLocation;
import io.koppi.intake.formbuilder.domain.LinkedText;
import io.koppi.intake.formbuilder.domain.Question;
import io.koppi.intake.formbuilder.domain.QuestionKind;
import io.koppi.intake.formbuilder.domain.ShowWhen;
import io.koppi.intake.formpage.domain.KindWords;
import io.koppi.intake.formpage.domain.Phrase;
import io.koppi.intake.formpage.inbound.FormPage.Field;
import io.koppi.intake.formpage.inbound.FormPage.Input;
import io.koppi.intake.formpage.inbound.FormPage.Option;
import io.koppi.intake.formpage.inbound.FormPage.Piece;
import io.koppi.intake.formpage.inbound.FormPage.Place;
import io.koppi.intake.formpage.inbound.FormPage.Tells;
import io.koppi.intake.formpage.inbound.FormPage.Typed;
import io.koppi.intake.language.domain.Language;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes of one question what the templates show of it. */
final class FieldViews {
    /** More than that are easier to choose from a list. */
    private static final int MOST_RADIOS = 6;

    private static final String PLAIN_INPUT = "text";
    private static final String FILES =
            "image/*,video/mp4,video/quicktime,video/webm,.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.txt,.csv";

    private final Language language;
    private final List<TenantLocation> locations;
    private final Map<String, List<String>> typed;
    private final Map<String, String> problems;
    private final ObjectMapper json;

    /** {@code typed} and {@code problems} are by field. */
    FieldViews(
            Language language,
            List<TenantLocation> locations,
            Map<String, List<String>> typed,
            Map<String, String> problems,
            ObjectMapper json) {
        this.language = language;
        this.locations = locations;
        this.typed = typed;
        this.problems = problems;
        this.json = json;
    }

    Field view(Question question) {
        QuestionKind kind = question.known();
        String label = text(question.label());
        boolean isConditional = question.showWhen().isPresent();
        return new Field(
                question.key(),
                kind.key(),
                widget(question),
                label,
                hint(question),
                input(question),
                question.mustBeAnswered(),
                question.mustBeAnswered() && !isConditional,
                question.showWhen().map(ShowWhen::field).orElse(""),
                question.showWhen().map(this::is).orElse(""),
                options(question),
                kind == QuestionKind.LOCATION ? places() : List.of(),
                LinkedText.pieces(label).stream()
                        .map(piece -> new Piece(piece.words(), piece.href()))
                        .toList(),
                typed(question),
                problems.getOrDefault(question.key(), ""),
                tells(question));
    }

    private static String widget(Question question) {
        return switch (question.known()) {
            case TEXT, EMAIL, PHONE, NUMBER, DATE, POST_CODE -> "input";
            case LONG_TEXT -> "area";
            case CHOICE -> question.choices().size() > MOST_RADIOS ? "select" : "radios";
            case CHOICES -> "checks";
            case LOCATION -> "places";
            case FILE -> "files";
            case CONSENT -> "consent";
            case CALLBACK_TIME -> "callback";
        };
    }

    private String hint(Question question) {
        String own = question.hint().map(this::text).orElse("");
        if (question.known() != QuestionKind.FILE || !own.isEmpty()) {
            return own;
        }
        int most = question.mostFiles();
        return most == 1 ? Phrase.ONE_FILE_HINT.in(language) : Phrase.FILES_HINT.in(language, most);
    }

    private static Input input(Question question) {
        QuestionKind kind = question.known();
        int longest = KindWords.longest(kind);
        return switch (kind) {
            case EMAIL -> new Input("email", "email", "email", longest, 1, "");
            case PHONE -> new Input("tel", "tel", "tel", longest, 1, "");
            case NUMBER -> new Input(PLAIN_INPUT, "decimal", "off", longest, 1, "");
            case DATE -> new Input("date", "", "off", longest, 1, "");
            case POST_CODE -> new Input(PLAIN_INPUT, "", "postal-code", longest, 1, "");
            case FILE -> new Input("file", "", "off", longest, question.mostFiles(), FILES);
            case TEXT, LONG_TEXT, CHOICE, CHOICES, LOCATION, CONSENT, CALLBACK_TIME ->
                new Input(PLAIN_INPUT, "", autocomplete(question.role()), longest, 1, "");
        };
    }

    /** What the browser may fill in of itself. */
    private static String autocomplete(Optional<String> role) {
        return switch (role.orElse("")) {
            case "name" -> "name";
            case "first_name" -> "given-name";
            case "last_name" -> "family-name";
            case "town" -> "address-level2";
            default -> "on";
        };
    }

    private String is(ShowWhen when) {
        ArrayNode answers = json.createArrayNode();
        when.is().forEach(answers::add);
        return answers.toString();
    }

    private List<Option> options(Question question) {
        List<String> chosen = typed.getOrDefault(question.key(), List.of());
        return question.choices().stream()
                .map(choice -> new Option(choice.value(), text(choice.label()), chosen.contains(choice.value())))
                .toList();
    }

    /** The company's open places by city, each in the alphabet's order. */
    private List<Place> places() {
        List<String> chosen = typed.values().stream().flatMap(List::stream).toList();
        Map<String, List<Option>> cities = new TreeMap<>(Collator.getInstance(Locale.of(language.key())));
        locations.stream()
                .sorted(Comparator.comparing(TenantLocation::name))
                .forEach(location -> cities.computeIfAbsent(location.city(), city -> new ArrayList<>())
                        .add(new Option(
                                location.id().toString(),
                                location.name(),
                                chosen.contains(location.id().toString()))));
        return cities.entrySet().stream()
                .map(city -> new Place(city.getKey(), city.getValue()))
                .toList();
    }

    private Typed typed(Question question) {
        String first = first(question.key());
        boolean isTicked = question.known() == QuestionKind.CONSENT && !first.isEmpty() && !first.equals("false");
        return new Typed(first, isTicked, first(question.fromField()), first(question.toField()));
    }

    private String first(String name) {
        return typed.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    private Tells tells(Question question) {
        QuestionKind kind = question.known();
        return new Tells(
                KindWords.missing(kind).in(language),
                KindWords.wrong(kind).in(language),
                Phrase.FILES_MANY.in(language, question.mostFiles()),
                Phrase.FILE_LARGE.in(language),
                Phrase.TIME_INCOMPLETE.in(language),
                Phrase.TIME_BACKWARDS.in(language));
    }

    private String text(Map<String, String> texts) {
        return texts.getOrDefault(language.key(), "");
    }
}
