package io.koppi.intake.file.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose list it is, told by its headers alone, and how its columns are read before anybody says otherwise. */
public enum Export {
    PLAIN,
    TIKTOK,
    /** Microsoft Advertising's lead forms. Its headers are not published; these are what is seen, however they are dressed. */
    MICROSOFT;

    private static final Set<String> TIKTOK_MARKS = Set.of("lead_id", "created_time", "form_id", "campaign_id");
    /** Kept for the figures, but no answer of the person. */
    private static final Set<String> TIKTOK_FACTS = Set.of(
            "ad_id",
            "ad_name",
            "adgroup_id",
            "adgroup_name",
            "campaign_id",
            "campaign_name",
            "form_id",
            "form_name",
            "is_test",
            "platform");

    private static final String MICROSOFT_FORM = "form name";
    private static final Set<String> MICROSOFT_MARKS = Set.of("lead id", MICROSOFT_FORM, "campaign");
    private static final Set<String> MICROSOFT_TIMES = Set.of("submitted", "submission date", "submission time");
    private static final Set<String> MICROSOFT_FACTS =
            Set.of("account", "account name", "ad group", "ad id", "campaign", "campaign id", "is test", "keyword");

    public static Export of(List<Column> columns) {
        return ofHeaders(columns.stream().map(Column::header).toList());
    }

    private static Export ofHeaders(List<String> headers) {
        if (Set.copyOf(headers).containsAll(TIKTOK_MARKS)) {
            return TIKTOK;
        }
        Set<String> folded = headers.stream().map(Target::folded).collect(Collectors.toSet());
        return folded.containsAll(MICROSOFT_MARKS) && folded.stream().anyMatch(MICROSOFT_TIMES::contains)
                ? MICROSOFT
                : PLAIN;
    }

    /** The columns of a list with these headers; {@code mapped} is what the channel's mapping says of them. */
    public static List<Column> columns(List<String> headers, Map<String, String> mapped) {
        Export export = ofHeaders(headers);
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < headers.size(); index++) {
            String header = headers.get(index);
            Optional<Target> target =
                    Optional.ofNullable(mapped.get(header)).flatMap(Target::of).or(() -> export.meantBy(header));
            columns.add(new Column(index, header, target));
        }
        return List.copyOf(columns);
    }

    /** Whether the column tells of the campaign and not of the person. */
    public boolean isFact(String header) {
        return switch (this) {
            case PLAIN -> false;
            case TIKTOK -> TIKTOK_FACTS.contains(header);
            case MICROSOFT -> MICROSOFT_FACTS.contains(Target.folded(header));
        };
    }

    /** Whether the column says by which form the contact came. */
    public boolean isForm(String header) {
        return switch (this) {
            case PLAIN -> false;
            case TIKTOK -> header.equals("form_id");
            case MICROSOFT -> Target.folded(header).equals(MICROSOFT_FORM);
        };
    }

    /** Microsoft's forms are named after what they are about. */
    private Optional<Target> meantBy(String header) {
        return this == MICROSOFT && isForm(header) ? Optional.of(Target.SUBJECT) : Target.meantBy(header);
    }

    /** Its contacts' source, when it is not the kind of file. */
    public Optional<String> source() {
        return switch (this) {
            case PLAIN -> Optional.empty();
            case TIKTOK -> Optional.of("tiktok.leadgen");
            case MICROSOFT -> Optional.of("microsoft.leadform");
        };
    }
}
