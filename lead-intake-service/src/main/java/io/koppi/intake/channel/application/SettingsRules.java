package io.koppi.intake.channel.application;

import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.ChannelOptions;
import io.koppi.intake.channel.domain.SettingProblem;
import java.util.List;

/** What a kind of channel asks of its settings beyond their shape; a bean in the package of each kind that asks for something. */
public interface SettingsRules {
    ChannelKind kind();

    /** Empty when a door can work by these settings. */
    List<SettingProblem> problems(ChannelOptions options);

    /** Whether by these settings a channel without any key takes nothing in. */
    boolean needsSecret(ChannelOptions options);
}
