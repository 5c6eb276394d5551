package io.koppi.intake.hook.application;

import io.koppi.intake.channel.domain.ChannelKind;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The doors of this build, by the kind of channel they read. */
@ApplicationScoped
public class HookDoors {
    private final Map<ChannelKind, HookDoor> byKind;

    HookDoors(@All List<HookDoor> doors) {
        this.byKind = doors.stream().collect(Collectors.toMap(HookDoor::kind, Function.identity()));
    }

    public Optional<HookDoor> of(ChannelKind kind) {
        return Optional.ofNullable(byKind.get(kind));
    }
}
