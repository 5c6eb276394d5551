package io.koppi.intake.guard.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.intake.guard.application.Captchas;
import io.koppi.intake.guard.application.GuardConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.mutiny.core.MultiMap;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks {@code siteverify}, which Turnstile and hCaptcha have alike. Neither secret nor token is ever logged. */
@ApplicationScoped
class SiteverifyClient implements Captchas {
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    /** What says nothing of the visitor. Turnstile tells it with 200 or 400, hCaptcha with 200. */
    private static final Set<String> NOT_THE_VISITORS = Set.of(
            "missing-input-secret",
            "invalid-input-secret",
            "sitekey-secret-mismatch",
            "not-using-dummy-secret",
            "bad-request",
            "internal-error");

    private final WebClient web;
    private final ObjectMapper json;
    private final GuardConfig config;

    SiteverifyClient(Vertx vertx, ObjectMapper json, GuardConfig config) {
        this.web = WebClient.create(vertx);
        this.json = json;
        this.config = config;
    }

    @Override
    public Uni<Verdict> ask(Proof proof) {
        MultiMap question =
                MultiMap.caseInsensitiveMultiMap().add("secret", proof.secret()).add("response", proof.token());
        String url = switch (proof.provider()) {
            case TURNSTILE -> {
                // With the same key a token may be asked about again, such as by another replica.
                question.add("idempotency_key", proof.attempt().toString());
                yield config.turnstileUrl();
            }
            case HCAPTCHA -> config.hcaptchaUrl();
        };
        return web.postAbs(url)
                .putHeader(HttpHeaders.ACCEPT.toString(), "application/json")
                .timeout(config.captchaTimeout().toMillis())
                .sendForm(question)
                .map(this::verdict);
    }

    private Verdict verdict(HttpResponse<Buffer> response) {
        if (response.statusCode() != OK && response.statusCode() != BAD_REQUEST) {
            throw new IllegalStateException("it answered " + response.statusCode());
        }
        JsonNode answer = parse(response.bodyAsString());
        if (!answer.path("success").isBoolean()) {
            throw new IllegalStateException("it answered something else");
        }
        if (answer.path("success").asBoolean()) {
            return Verdict.PASSED;
        }
        for (JsonNode code : answer.path("error-codes")) {
            if (NOT_THE_VISITORS.contains(code.asText())) {
                return Verdict.MISCONFIGURED;
            }
        }
        return Verdict.REFUSED;
    }

    private JsonNode parse(@Nullable String body) {
        try {
            return json.readTree(body == null ? "" : body);
        } catch (JsonProcessingException e) {
            // The parser's own words would quote what came.
            throw new IllegalStateException("it answered no JSON", e);
        }
    }
}
