package io.koppi.intake.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.intake.JsonMapper;
import io.koppi.intake.channel.domain.Address;
import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.ChannelOptions;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.channel.domain.FormMapping;
import io.koppi.intake.channel.domain.Secrets;
import io.koppi.intake.channel.domain.WebhookOptions;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Doors of every kind as a tenant in Finland would have them, and JSON as the service reads it. */
public final class Channels {
    public static final ObjectMapper JSON = JsonMapper.bounded();
    public static final Door FORM = of(ChannelKind.WEBSITE_FORM);

    private Channels() {}

    public static Door of(ChannelKind kind) {
        return with(kind, ChannelOptions.NONE);
    }

    public static Door webhook(String preset) {
        WebhookOptions webhook = new WebhookOptions(
                Optional.of(preset), Optional.empty(), Map.of("region", "FI"), Optional.empty(), Optional.empty());
        return with(
                ChannelKind.WEBHOOK,
                new ChannelOptions(
                        Map.<String, FormMapping>of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(webhook),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Door with(ChannelKind kind, ChannelOptions options) {
        return new Door(
                new UUID(0, 1),
                new UUID(0, 2),
                kind,
                new Address("a"),
                Secrets.NONE,
                options,
                Optional.empty(),
                "FI",
                ZoneId.of("Europe/Helsinki"),
                "fi",
                List.of());
    }
}
