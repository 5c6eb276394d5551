package io.koppi.intake.form.application;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.form.application.ParsePost.FormType;
import io.koppi.intake.fuzz.Bodies;
import io.koppi.intake.fuzz.Channels;
import io.koppi.intake.fuzz.Fuzz;
import io.koppi.intake.fuzz.SampleFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormFuzzTest {
    private static final String BOUNDARY = "XXBOUNDARYXX";

    private final ReadForm readForm = new ReadForm(new ParsePost(Channels.JSON));

    @Test
    void urlencoded() {
        Fuzz.run(
                "form urlencoded",
                SampleFiles.bodies(".form"),
                input -> drafts(Bodies.of("application/x-www-form-urlencoded", input), FormType.URLENCODED));
    }

    @Test
    void multipart() {
        List<byte[]> samples = SampleFiles.bodies(".multipart").stream()
                .map(FormFuzzTest::withOurBoundary)
                .toList();

        Fuzz.run(
                "form multipart",
                samples,
                input -> drafts(Bodies.of("multipart/form-data; boundary=" + BOUNDARY, input), FormType.MULTIPART));
    }

    @Test
    void json() {
        Fuzz.run(
                "form json",
                SampleFiles.bodies(".json", "p38", "p40", "p49"),
                input -> drafts(Bodies.of("application/json", input), FormType.JSON));
    }

    private List<ContactDraft> drafts(RawContact raw, FormType type) throws Unreadable {
        return switch (readForm.handle(Channels.FORM, raw, type)) {
            case ReadForm.Outcome.Posted posted -> List.of(posted.draft());
            case ReadForm.Outcome.Bot _, ReadForm.Outcome.Refused _ -> List.of();
        };
    }

    private static byte[] withOurBoundary(byte[] body) {
        String text = new String(body, ISO_8859_1);
        String theirs = text.substring(2, text.indexOf("\r\n"));
        return text.replace(theirs, BOUNDARY).getBytes(ISO_8859_1);
    }
}
