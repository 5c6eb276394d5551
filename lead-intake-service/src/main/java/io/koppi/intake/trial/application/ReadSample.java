package io.koppi.intake.trial.application;

import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.contact.domain.WrongMediaType;
import io.koppi.intake.form.application.ParsePost.FormType;
import io.koppi.intake.form.application.ReadForm;
import io.koppi.intake.hook.application.Delivery;
import io.koppi.intake.hook.application.HookDoor;
import io.koppi.intake.hook.application.HookDoors;
import io.koppi.intake.hook.application.Reading;
import io.koppi.intake.mail.application.ReadMail;
import io.koppi.intake.trial.application.TryReading.Sample;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the reading that a channel's kind and the sample's media type ask for. */
@ApplicationScoped
class ReadSample {
    private static final URI NOWHERE = URI.create("https://sample.invalid/");

    private final HookDoors hooks;
    private final ReadForm readForm;

    ReadSample(HookDoors hooks, ReadForm readForm) {
        this.hooks = hooks;
        this.readForm = readForm;
    }

    static boolean isMail(Door door, Sample sample) {
        return door.kind().takesMail()
                && sample.contentType().toLowerCase(Locale.ROOT).startsWith("message/rfc822");
    }

    Reading of(Door door, Sample sample, RawContact raw) throws Unreadable {
        if (isMail(door, sample)) {
            return mail(door, raw);
        }
        if (door.kind() == ChannelKind.WEBSITE_FORM) {
            return form(door, raw);
        }
        Optional<HookDoor> hook = hooks.of(door.kind());
        if (hook.isEmpty()) {
            throw new Unreadable(
                    door.kind().takesMail()
                            ? "This channel takes mail: give the content type message/rfc822."
                            : "Nothing is sent to this kind of channel.");
        }
        Delivery delivery = new Delivery("POST", NOWHERE, sample.query(), sample.headers(), raw);
        return hook.get().read(door, raw.keeping(hook.get().kept(door, delivery)));
    }

    private static Reading mail(Door door, RawContact raw) throws Unreadable {
        try {
            return Reading.of(ReadMail.of(raw.body()).drafts(door));
        } catch (MessagingException e) {
            throw new Unreadable("This is no mail.");
        }
    }

    private Reading form(Door door, RawContact raw) throws Unreadable {
        FormType type = FormType.of(raw.contentType())
                .orElseThrow(() -> new WrongMediaType("Expected a form (urlencoded or multipart) or JSON."));
        return switch (readForm.handle(door, raw, type)) {
            case ReadForm.Outcome.Posted posted -> Reading.of(List.of(posted.draft()));
            case ReadForm.Outcome.Refused refused -> throw new Unreadable("A file of it is dangerous.");
            case ReadForm.Outcome.Bot bot -> throw new Unreadable("The form's guards take this for a bot's.");
        };
    }
}
