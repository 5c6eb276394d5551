package io.koppi.intake.form.application;

import io.koppi.intake.contact.domain.FieldProblem;
import io.koppi.intake.form.domain.CallbackTime;
import io.koppi.intake.form.domain.FilePart;
import io.koppi.intake.formbuilder.domain.Question;
import java.util.List;
import java.util.Optional;

/**
 * Answers held against their form.
 *
 * @param asked the questions that were not hidden, in their order
 * @param files as they will be kept
 * @param problems in the visitor's words; empty when all of it can be taken
 * @param tooLarge whether a file is among the problems for its size
 */
record Checked(
        List<Question> asked,
        List<FilePart> files,
        Optional<CallbackTime.Wished> callback,
        List<FieldProblem> problems,
        boolean tooLarge) {
    Checked {
        asked = List.copyOf(asked);
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
