package io.koppi.intake.form.application;

import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.application.Contacts.Kept;
import io.koppi.intake.contact.application.ReceiveContact;
import io.koppi.intake.contact.application.ReceiveContact.Unreachable;
import io.koppi.intake.contact.domain.BodyHash;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.FieldProblem;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.form.application.ParsePost.FormType;
import io.koppi.intake.form.application.ParsePost.Several;
import io.koppi.intake.form.domain.Answers;
import io.koppi.intake.form.domain.FillTime;
import io.koppi.intake.formbuilder.application.PublishedForms;
import io.koppi.intake.formbuilder.application.PublishedForms.Published;
import io.koppi.intake.formbuilder.domain.Captcha;
import io.koppi.intake.formpage.domain.OwnFields;
import io.koppi.intake.formpage.domain.Phrase;
import io.koppi.intake.guard.application.CheckCaptcha;
import io.koppi.intake.guard.application.LimitPosts;
import io.koppi.intake.guard.domain.SenderAddress;
import io.koppi.intake.language.domain.Language;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes what was posted to a form of ours. The guards are those of the version that is published now; the answers are held against the
 * version that was shown, for its words are what a visitor agreed to.
 */
@ApplicationScoped
public class ReceiveAnswers {
    private static final String ROBOT_FIELD = "captcha";

    private final ParsePost parsePost;
    private final PublishedForms forms;
    private final LimitPosts limitPosts;
    private final CheckCaptcha checkCaptcha;
    private final ReceiveContact receiveContact;

    ReceiveAnswers(
            ParsePost parsePost,
            PublishedForms forms,
            LimitPosts limitPosts,
            CheckCaptcha checkCaptcha,
            ReceiveContact receiveContact) {
        this.parsePost = parsePost;
        this.forms = forms;
        this.limitPosts = limitPosts;
        this.checkCaptcha = checkCaptcha;
        this.receiveContact = receiveContact;
    }

    /** What was posted, in which language, and what became of it. */
    public record Outcome(Answers answers, Language language, Result result) {}

    public sealed interface Result {
        record Accepted(UUID contactId, boolean duplicate) implements Result {}

        /** Its sender is still there to correct it; nothing is kept. */
        record Refused(List<FieldProblem> problems, boolean tooLarge) implements Result {}

        record TooMany(Duration pause) implements Result {}

        /** To be answered as if it had been accepted. */
        record Bot() implements Result {}
    }

    /** One post on its way. */
    private record Post(Door door, Published guarding, RawContact raw, Answers answers, Language language) {
        Outcome outcome(Result result) {
            return new Outcome(answers, language, result);
        }

        Optional<Long> secondsToFill() {
            return FillTime.seconds(answers, raw.arrivedAt());
        }

        boolean isBots() {
            return answers.first(OwnFields.HONEYPOT).isPresent()
                    || secondsToFill()
                            .filter(seconds -> seconds < guarding.definition().fewestSeconds())
                            .isPresent();
        }
    }

    /** {@code form} is what is published now. Fails with {@link Unreadable} when the bytes are no form. */
    public Uni<Outcome> handle(Door door, Published form, RawContact raw, FormType type, SenderAddress sender)
            throws Unreadable {
        Answers answers = new Answers(parsePost.handle(raw, type, Several.APART));
        Language language =
                form.definition().languageFor(answers.first(OwnFields.LANGUAGE).orElse(""));
        Post post = new Post(door, form, raw, answers, language);
        Optional<Duration> wait = limitPosts.handle(door.channelId(), sender);
        if (wait.isPresent()) {
            return Uni.createFrom().item(post.outcome(new Result.TooMany(wait.get())));
        }
        if (post.isBots()) {
            return Uni.createFrom().item(post.outcome(new Result.Bot()));
        }
        return answered(post).chain(answered -> check(post, answered)).map(post::outcome);
    }

    private Uni<Published> answered(Post post) {
        return post.answers()
                .first(OwnFields.VERSION)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .filter(version -> version != post.guarding().version())
                .map(version -> forms.of(post.door(), version).map(found -> found.orElse(post.guarding())))
                .orElseGet(() -> Uni.createFrom().item(post.guarding()));
    }

    private Uni<Result> check(Post post, Published answered) {
        // The version that was shown may have spoken other languages than today's.
        Language language = answered.definition().languageFor(post.language().key());
        Checked checked = CheckAnswers.of(post.door(), answered.definition(), post.answers(), language, post.raw());
        if (!checked.problems().isEmpty()) {
            return Uni.createFrom().item(new Result.Refused(checked.problems(), checked.tooLarge()));
        }
        Optional<String> submission =
                post.answers().submission(answered.definition(), post.raw().body());
        String externalId = submission.orElseGet(() -> BodyHash.of(post.raw().body()));
        return robot(post, externalId).chain(botCheck -> {
            if (botCheck.equals(Optional.of(CheckCaptcha.Outcome.REFUSED))) {
                FieldProblem robot = new FieldProblem(ROBOT_FIELD, Phrase.ROBOT.in(post.language()));
                return Uni.createFrom().item(new Result.Refused(List.of(robot), false));
            }
            ContactDraft draft = new DraftAnswers(answered, post.answers(), checked, language)
                    .draft(
                            externalId,
                            submission.isEmpty(),
                            post.secondsToFill(),
                            botCheck.map(said -> mark(post, said)));
            return keep(post, draft);
        });
    }

    /** Empty for a form without a captcha. */
    private Uni<Optional<CheckCaptcha.Outcome>> robot(Post post, String externalId) {
        Optional<Captcha> captcha = post.guarding().definition().captcha();
        if (captcha.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        String token = post.answers().first(captcha.get().known().field()).orElse("");
        return checkCaptcha
                .handle(captcha.get(), post.door().secrets().captchaSecret(), token, externalId)
                .map(Optional::of);
    }

    private static String mark(Post post, CheckCaptcha.Outcome said) {
        return said == CheckCaptcha.Outcome.PASSED
                ? post.guarding().definition().captcha().orElseThrow().provider()
                : "unverified";
    }

    private Uni<Result> keep(Post post, ContactDraft draft) {
        return receiveContact
                .handle(post.door(), post.raw(), List.of(draft), Unreachable.REFUSE)
                .map(outcome -> switch (outcome) {
                    case ReceiveContact.Outcome.Accepted accepted -> {
                        Kept contact = accepted.contacts().getFirst();
                        yield new Result.Accepted(contact.contactId(), !contact.fresh());
                    }
                    case ReceiveContact.Outcome.Refused refused -> new Result.Refused(refused.problems(), false);
                });
    }
}
