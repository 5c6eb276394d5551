package io.koppi.intake.status.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.intake.channel.application.ChannelConfig;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatusLinksTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER =
            Base64.getEncoder().encodeToString("x".repeat(32).getBytes(UTF_8));

    private final StatusLinks links = links(KEY);
    private final UUID contact = UUID.fromString("0197b1f0-0010-7000-8000-000000000010");

    @Test
    void aContactHasOneLinkAndNoOther() {
        assertThat(links.token(contact)).hasSize(43).isEqualTo(links.token(contact));
        assertThat(links.contact(links.token(contact))).contains(contact);
        assertThat(links.link(contact)).hasToString("https://koppi.example/s/" + links.token(contact));
        assertThat(links.token(UUID.randomUUID())).isNotEqualTo(links.token(contact));
    }

    @Test
    void aTagOfAnotherKeyOrContactIsNoLink() {
        String own = links.token(contact);
        String foreign = links(OTHER).token(contact);
        String neighbour = links.token(new UUID(contact.getMostSignificantBits(), 7));

        assertThat(links.contact(foreign)).isEmpty();
        assertThat(links.contact(own.substring(0, 22) + neighbour.substring(22)))
                .isEmpty();
        assertThat(links.contact(neighbour.substring(0, 22) + own.substring(22)))
                .isEmpty();
    }

    @Test
    void noOtherSpellingOfALinkIsOne() {
        String own = links.token(contact);
        String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

        assertThat(digits.chars()
                        .mapToObj(last -> own.substring(0, 42) + (char) last)
                        .filter(token -> links.contact(token).isPresent()))
                .containsExactly(own);
        assertThat(links.contact(own + "A")).isEmpty();
        assertThat(links.contact("")).isEmpty();
        assertThat(links.contact(contact.toString())).isEmpty();
    }

    private static StatusLinks links(String key) {
        ChannelConfig config = new ChannelConfig() {
            @Override
            public String secretKey() {
                return key;
            }

            @Override
            public Duration settingsAge() {
                return Duration.ZERO;
            }
        };
        return new StatusLinks(config, "https://koppi.example");
    }
}
