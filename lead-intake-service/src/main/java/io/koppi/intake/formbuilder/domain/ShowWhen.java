package io.koppi.intake.formbuilder.domain;

import java.util.List;

/** A question is asked only when an earlier one was answered by one of these. */
public record ShowWhen(String field, List<String> is) {
    public ShowWhen {
        field = Given.text(field);
        is = Given.list(is);
    }
}
