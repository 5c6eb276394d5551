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
    TIKTOK;

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

    public static Export of(List<Column> columns) {
        Set<String> headers = columns.stream().map(Column::header).collect(Collectors.toSet());
        return headers.containsAll(TIKTOK_MARKS) ? TIKTOK : PLAIN;
    }

    /** The columns of a list with these headers; {@code mapped} is what the channel's mapping says of them. */
    public static List<Column> columns(List<String> headers, Map<String, String> mapped) {
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < headers.size(); index++) {
            String header = headers.get(index);
            Optional<Target> target =
                    Optional.ofNullable(mapped.get(header)).flatMap(Target::of).or(() -> Target.meantBy(header));
            columns.add(new Column(index, header, target));
        }
        return List.copyOf(columns);
    }

    /** Whether the column tells of the campaign and not of the person. */
    public boolean isFact(String header) {
        return this == TIKTOK && TIKTOK_FACTS.contains(header);
    }

    /** Its contacts' source, when it is not the kind of file. */
    public Optional<String> source() {
        return this == TIKTOK ? Optional.of("tiktok.leadgen") : Optional.empty();
    }
}
