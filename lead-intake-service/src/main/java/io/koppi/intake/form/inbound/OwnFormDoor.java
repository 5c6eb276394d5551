package io.koppi.intake.form.inbound;

import io.koppi.intake.Problems;
import io.koppi.intake.Refusals;
import io.koppi.intake.contact.domain.FieldProblem;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.contact.domain.UuidV7;
import io.koppi.intake.form.application.ParsePost.FormType;
import io.koppi.intake.form.application.ReceiveAnswers;
import io.koppi.intake.form.application.ReceiveAnswers.Outcome;
import io.koppi.intake.form.application.ReceiveAnswers.Result;
import io.koppi.intake.form.inbound.FormAnswers.Sender;
import io.koppi.intake.formbuilder.application.PublishedForms.Published;
import io.koppi.intake.formpage.domain.Phrase;
import io.koppi.intake.formpage.inbound.FormPages;
import io.koppi.intake.formpage.inbound.FormPages.Return;
import io.koppi.intake.formpage.inbound.PagePolicy;
import io.koppi.intake.guard.domain.SenderAddress;
import io.koppi.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a form of ours posts, and how its visitor hears what became of it: a browser by the page with what stood in it. */
@ApplicationScoped
class OwnFormDoor {
    private static final int TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private final ReceiveAnswers receiveAnswers;
    private final FormAnswers answers;
    private final FormPages pages;
    private final Refusals refusals;

    OwnFormDoor(ReceiveAnswers receiveAnswers, FormAnswers answers, FormPages pages, Refusals refusals) {
        this.receiveAnswers = receiveAnswers;
        this.answers = answers;
        this.pages = pages;
        this.refusals = refusals;
    }

    Uni<Response> post(Sender sender, Published form, RawContact raw, FormType type, SenderAddress address) {
        try {
            return receiveAnswers
                    .handle(sender.door(), form, raw, type, address)
                    .map(outcome -> answer(sender, form, raw, outcome));
        } catch (Unreadable e) {
            throw Problems.unreadable(String.valueOf(e.getMessage()));
        }
    }

    private Response answer(Sender sender, Published form, RawContact raw, Outcome outcome) {
        return switch (outcome.result()) {
            case Result.Accepted accepted ->
                answers.accepted(
                        sender, accepted.contactId(), accepted.duplicate(), outcome.language(), Optional.empty());
            case Result.Bot bot -> {
                refusals.bot(sender.door());
                // A bot that is told so learns to do better.
                yield answers.accepted(sender, UuidV7.at(raw.arrivedAt()), false, outcome.language(), Optional.empty());
            }
            case Result.Refused refused -> refused(sender, form, outcome, refused);
            case Result.TooMany tooMany -> tooMany(sender, form, outcome, tooMany.pause());
        };
    }

    private Response refused(Sender sender, Published form, Outcome outcome, Result.Refused refused) {
        int status = refused.tooLarge() ? TOO_LARGE : UNPROCESSABLE;
        if (sender.wantsPage()) {
            return page(
                    status,
                    sender,
                    form,
                    outcome,
                    new Return(outcome.answers().values(), refused.problems(), Optional.empty()));
        }
        Problem problem = refused.tooLarge()
                ? new Problem(TOO_LARGE, "files-too-large", "A file is over the limit")
                        .with("errors", refused.problems())
                : Problem.invalid(refused.problems());
        return answers.refused(sender, problem);
    }

    private Response tooMany(Sender sender, Published form, Outcome outcome, Duration wait) {
        refusals.tooMany(sender.door());
        long seconds = Math.max(1, wait.toSeconds());
        String words =
                Phrase.TOO_MANY.in(outcome.language(), wait.plusSeconds(59).toMinutes());
        if (sender.wantsPage()) {
            List<FieldProblem> problem = List.of(new FieldProblem("form", words));
            return Response.fromResponse(page(
                            TOO_MANY,
                            sender,
                            form,
                            outcome,
                            new Return(outcome.answers().values(), problem, Optional.empty())))
                    .header("Retry-After", seconds)
                    .build();
        }
        return answers.refused(
                sender,
                new Problem(TOO_MANY, "too-many-requests", "Too many forms from this address")
                        .detail(words)
                        .header("Retry-After", Long.toString(seconds)));
    }

    private Response page(int status, Sender sender, Published form, Outcome outcome, Return back) {
        return PagePolicy.page(
                status,
                pages.page(sender.door(), form, outcome.language(), back),
                Optional.of(sender.door()),
                Optional.of(form.definition()));
    }
}
