package io.koppi.intake.proof.application;

import io.koppi.intake.channel.domain.Secrets;
import io.koppi.intake.hook.application.Delivery;
import java.util.List;
import java.util.Optional;

/** The key itself: in {@code X-Api-Key} or {@code Authorization}, or in the one header the channel names; bare or as Bearer. */
final class KeyHeader implements Scheme {
    private static final List<String> USUAL = List.of("Authorization", "X-Api-Key");
    private static final String BEARER = "bearer ";

    @Override
    public boolean holds(Delivery delivery, Secrets secrets, Optional<String> header) {
        boolean holds = false;
        for (String name : header.map(List::of).orElse(USUAL)) {
            holds |= secrets.haveKey(delivery.header(name).map(KeyHeader::bare).orElse(""));
        }
        return holds;
    }

    private static String bare(String value) {
        String text = value.strip();
        return text.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? text.substring(BEARER.length()).strip()
                : text;
    }
}
