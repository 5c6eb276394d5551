package io.koppi.intake.channel.domain;

import java.util.List;

/**
 * Which of a channel's secrets are set, and never what they are.
 *
 * @param keys how many hold
 * @param accounts whose access tokens are held, {@code *} standing for every other account
 */
public record SecretsSet(
        int keys, boolean verifyToken, List<String> accounts, boolean imapPassword, boolean captchaSecret) {
    public SecretsSet {
        accounts = List.copyOf(accounts);
    }
}
