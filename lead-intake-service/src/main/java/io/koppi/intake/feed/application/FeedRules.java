package io.koppi.intake.feed.application;

import io.koppi.intake.channel.application.SettingsRules;
import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.ChannelOptions;
import io.koppi.intake.channel.domain.FeedOptions;
import io.koppi.intake.channel.domain.SettingProblem;
import io.koppi.intake.pull.application.PullConfig;
import io.koppi.intake.webhook.application.MappingRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/** A feed has an address we may go to, and its mapping is one. The password is never sent in the clear. */
@ApplicationScoped
class FeedRules implements SettingsRules {
    private final PullConfig config;

    FeedRules(PullConfig config) {
        this.config = config;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.POLLED_FEED;
    }

    @Override
    public boolean needsSecret(ChannelOptions options) {
        return true;
    }

    @Override
    public List<SettingProblem> problems(ChannelOptions options) {
        List<SettingProblem> problems = new ArrayList<>(MappingRules.problems(options));
        options.feed()
                .map(FeedOptions::url)
                .filter(url -> !isPossible(url))
                .map(url -> new SettingProblem("feed.url", "must be an address that begins with https://"))
                .ifPresent(problems::add);
        return problems;
    }

    private boolean isPossible(String url) {
        try {
            URI uri = new URI(url);
            boolean isEncrypted = "https".equals(uri.getScheme());
            boolean isAllowedPlain = config.privateHosts() && "http".equals(uri.getScheme());
            return (isEncrypted || isAllowedPlain)
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
