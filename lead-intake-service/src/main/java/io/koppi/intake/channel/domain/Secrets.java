package io.koppi.intake.channel.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What only the tenant and its provider know. Several keys may hold at once, so that one can be replaced while the sender still
 * uses the other.
 *
 * @param keys app secrets (Meta), client secrets (LinkedIn, TikTok), webhook keys (Google) or API keys (ADF)
 * @param verifyToken what Meta repeats when it checks the address
 * @param pageTokens access token by the account leads are fetched from: a Meta page id, a LinkedIn owner's URN, or {@code *}
 * @param imapPassword opens the mailbox that is read
 * @param captchaSecret by which the form's captcha is asked whether a visitor passed
 */
public record Secrets(
        List<String> keys,
        Optional<String> verifyToken,
        Map<String, String> pageTokens,
        Optional<String> imapPassword,
        Optional<String> captchaSecret) {
    public static final Secrets NONE =
            new Secrets(List.of(), Optional.empty(), Map.of(), Optional.empty(), Optional.empty());
    private static final String ANY_ACCOUNT = "*";

    public Secrets {
        keys = List.copyOf(keys);
        pageTokens = Map.copyOf(pageTokens);
    }

    /** Takes the same time whichever key fits, and whether any does. */
    public boolean haveKey(String offered) {
        byte[] bytes = offered.getBytes(StandardCharsets.UTF_8);
        boolean fits = false;
        for (String key : keys) {
            fits |= MessageDigest.isEqual(key.getBytes(StandardCharsets.UTF_8), bytes);
        }
        return fits;
    }

    public boolean isVerifyToken(String offered) {
        return verifyToken
                .map(token -> MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8)))
                .orElse(false);
    }

    /** The access token to this account's leads. */
    public Optional<String> tokenOf(String account) {
        return Optional.ofNullable(pageTokens.get(account)).or(() -> Optional.ofNullable(pageTokens.get(ANY_ACCOUNT)));
    }

    /** What may be told of them. */
    public SecretsSet told() {
        return new SecretsSet(
                keys.size(),
                verifyToken.isPresent(),
                pageTokens.keySet().stream().sorted().toList(),
                imapPassword.isPresent(),
                captchaSecret.isPresent());
    }

    @Override
    public String toString() {
        return "Secrets[masked]";
    }
}
