package io.koppi.intake.form.inbound;

import io.koppi.intake.Problems;
import io.koppi.intake.Refusals;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.application.Contacts.Kept;
import io.koppi.intake.contact.application.ReceiveContact;
import io.koppi.intake.contact.application.ReceiveContact.Unreachable;
import io.koppi.intake.contact.domain.FieldProblem;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.contact.domain.UuidV7;
import io.koppi.intake.form.application.ParsePost.FormType;
import io.koppi.intake.form.application.ReadForm;
import io.koppi.intake.form.inbound.FormAnswers.Sender;
import io.koppi.intake.formpage.domain.Phrase;
import io.koppi.intake.formpage.inbound.FormPages;
import io.koppi.intake.formpage.inbound.PagePolicy;
import io.koppi.intake.language.domain.Language;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** What a web site's own form posts, under names of its author's. */
@ApplicationScoped
class SiteFormDoor {
    private static final int UNPROCESSABLE = 422;

    private final ReadForm readForm;
    private final ReceiveContact receiveContact;
    private final FormAnswers answers;
    private final FormPages pages;
    private final Refusals refusals;

    SiteFormDoor(
            ReadForm readForm, ReceiveContact receiveContact, FormAnswers answers, FormPages pages, Refusals refusals) {
        this.readForm = readForm;
        this.receiveContact = receiveContact;
        this.answers = answers;
        this.pages = pages;
        this.refusals = refusals;
    }

    Uni<Response> post(Sender sender, RawContact raw, FormType type) {
        return switch (read(sender.door(), raw, type)) {
            case ReadForm.Outcome.Posted posted -> keep(sender, raw, posted);
            case ReadForm.Outcome.Refused refused -> {
                Language language = spoken(sender.door(), refused.language());
                String words = refused.problems().getFirst().detail();
                yield Uni.createFrom().item(refused(sender, refused.problems(), language, Phrase.CANNOT_TAKE, words));
            }
            case ReadForm.Outcome.Bot bot -> {
                refusals.bot(sender.door());
                // A bot that is told so learns to do better.
                yield Uni.createFrom()
                        .item(answers.accepted(
                                sender,
                                UuidV7.at(raw.arrivedAt()),
                                false,
                                spoken(sender.door(), Optional.empty()),
                                Optional.empty()));
            }
        };
    }

    private Uni<Response> keep(Sender sender, RawContact raw, ReadForm.Outcome.Posted posted) {
        Language language = spoken(sender.door(), posted.language());
        return receiveContact
                .handle(sender.door(), raw, List.of(posted.draft()), Unreachable.REFUSE)
                .map(outcome -> switch (outcome) {
                    case ReceiveContact.Outcome.Accepted accepted -> {
                        Kept contact = accepted.contacts().getFirst();
                        yield answers.accepted(
                                sender, contact.contactId(), !contact.fresh(), language, posted.nextPage());
                    }
                    case ReceiveContact.Outcome.Refused refused ->
                        refused(
                                sender,
                                refused.problems(),
                                language,
                                Phrase.CANNOT_ANSWER,
                                Phrase.GO_BACK.in(language));
                });
    }

    private Response refused(
            Sender sender, List<FieldProblem> problems, Language language, Phrase title, String words) {
        return sender.wantsPage()
                ? PagePolicy.page(
                        UNPROCESSABLE,
                        pages.notice(language, title, words),
                        Optional.of(sender.door()),
                        Optional.empty())
                : answers.refused(sender, Problems.useless(problems));
    }

    private ReadForm.Outcome read(Door door, RawContact raw, FormType type) {
        try {
            return readForm.handle(door, raw, type);
        } catch (Unreadable e) {
            throw Problems.unreadable(String.valueOf(e.getMessage()));
        }
    }

    /** The form's language, else the company's, else the one most people read. */
    private static Language spoken(Door door, Optional<String> told) {
        return told.map(tag -> Language.nearest(tag)).orElseGet(() -> Language.nearest(door.language()));
    }
}
