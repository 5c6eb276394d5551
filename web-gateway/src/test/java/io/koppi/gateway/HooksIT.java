package io.koppi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(ServiceAddresses.class)
class HooksIT {
    private static final byte[] BYTES = new byte[300_000];

    private final Browser sender = new Browser();

    @BeforeEach
    void reset() {
        StubServices.reset();
        new Random(1).nextBytes(BYTES);
    }

    static Stream<BodyPublisher> wholeAndInPieces() {
        return Stream.of(
                BodyPublishers.ofByteArray(BYTES), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(BYTES)));
    }

    @ParameterizedTest
    @MethodSource("wholeAndInPieces")
    void bytesAddressAndSignaturePassUntouched(BodyPublisher body) {
        HttpResponse<String> answer = sender.send(sender.request("/hooks/a%C3%A4-7?x=%20y&z=a+b")
                .header("X-Hub-Signature-256", "sha256=abc")
                .header("Authorization", "Basic a2V5")
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Cookie", "q_session=secret")
                .POST(body));

        assertThat(answer.statusCode()).isEqualTo(200);
        StubService.Asked asked = StubServices.INTAKE.asked().getFirst();
        assertThat(asked.body().getBytes()).isEqualTo(BYTES);
        assertThat(asked.uri()).isEqualTo("/hooks/a%C3%A4-7?x=%20y&z=a+b");
        assertThat(asked.header("Host")).isEqualTo("localhost:8080");
        assertThat(asked.header("X-Hub-Signature-256")).isEqualTo("sha256=abc");
        assertThat(asked.header("Authorization")).isEqualTo("Basic a2V5");
        assertThat(asked.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(asked.headers()).doesNotContainKey("Cookie");
    }

    @Test
    void verificationOfAHookPasses() {
        StubServices.INTAKE.answer(asked -> new StubService.Answer(200, "text/plain", "1158201444", Map.of()));

        assertThat(sender.get("/hooks/7?hub.mode=subscribe&hub.challenge=1158201444")
                        .body())
                .isEqualTo("1158201444");
    }

    @Test
    void formOfAWebSiteIsAnsweredAsIntakeSays() {
        StubServices.INTAKE.answer(asked -> new StubService.Answer(
                303,
                "text/html",
                "",
                Map.of(
                        "Location",
                        "https://shop.example/thanks",
                        "Access-Control-Allow-Origin",
                        "https://shop.example")));

        HttpResponse<String> answer = sender.send(sender.request("/f/7")
                .header("Origin", "https://shop.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=a&message=b")));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).hasValue("https://shop.example/thanks");
        assertThat(answer.headers().firstValue("access-control-allow-origin")).hasValue("https://shop.example");
        assertThat(answer.headers().firstValue("content-security-policy")).isEmpty();
    }

    @Test
    void tenMebibytesPass() {
        HttpResponse<String> answer =
                sender.send(sender.request("/f/7").POST(BodyPublishers.ofByteArray(new byte[10 << 20])));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(StubServices.INTAKE.asked().getFirst().body().length()).isEqualTo(10 << 20);
    }

    @Test
    void aFormsFilesMayBeTwiceAsLarge() {
        assertThat(sender.send(sender.request("/f/7").POST(BodyPublishers.ofByteArray(new byte[21 << 20])))
                        .statusCode())
                .isEqualTo(200);
        assertThat(StubServices.INTAKE.asked().getFirst().body().length()).isEqualTo(21 << 20);
        assertThat(sender.send(sender.request("/f/7")
                                .POST(BodyPublishers.ofByteArray(new byte[(21 << 20) + (300 << 10)])))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void aFormsPageSaysItselfWhatItMayDo() {
        StubServices.INTAKE.answer(asked -> new StubService.Answer(
                200,
                "text/html",
                "<h1>Lomake</h1>",
                Map.of("Content-Security-Policy", "default-src 'none'", "Cache-Control", "no-store")));

        HttpResponse<String> page = sender.get("/f/7?language=sv");

        assertThat(page.headers().allValues("content-security-policy")).containsExactly("default-src 'none'");
        assertThat(page.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(page.headers().firstValue("x-frame-options")).isEmpty();
        assertThat(StubServices.INTAKE.asked().getFirst().header("X-Forwarded-For"))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void moreThanThatIsRefused() {
        byte[] large = new byte[11 << 20];

        assertThat(sender.send(sender.request("/hooks/7").expectContinue(true).POST(BodyPublishers.ofByteArray(large)))
                        .statusCode())
                .isEqualTo(413);
        assertThat(StubServices.INTAKE.asked()).isEmpty();
    }
}
