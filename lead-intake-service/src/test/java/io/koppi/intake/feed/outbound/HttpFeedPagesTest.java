package io.koppi.intake.feed.outbound;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.koppi.intake.channel.domain.FeedOptions;
import io.koppi.intake.feed.application.FeedConfig;
import io.koppi.intake.feed.application.FeedPages.FeedFailure;
import io.koppi.intake.pull.application.PullConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFeedPagesTest {
    private final Vertx vertx = Vertx.vertx();
    private final SmallRyeConfig config = new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(FeedConfig.class)
            .withMapping(PullConfig.class)
            .build();
    private final HttpFeedPages pages = new HttpFeedPages(
            vertx, config.getConfigMapping(FeedConfig.class), config.getConfigMapping(PullConfig.class));

    @AfterEach
    void close() {
        vertx.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "10.0.0.8", "192.168.1.1", "169.254.169.254", "[::1]", "0.0.0.0"})
    void nobodyReachesIntoThePrivateNetwork(String host) {
        assertThatThrownBy(() -> ask("https://" + host + "/events"))
                .hasCauseInstanceOf(FeedFailure.class)
                .hasMessageContaining("feed-host-not-allowed");
    }

    @Test
    void aServerThatIsNowhereIsAway() {
        assertThatThrownBy(() -> ask("https://nowhere.invalid/events"))
                .hasCauseInstanceOf(FeedFailure.class)
                .hasMessageContaining("feed-unreachable");
    }

    private void ask(String url) throws Exception {
        pages.page(new FeedOptions(url, "user"), "secret", "0")
                .subscribeAsCompletionStage()
                .get(10, TimeUnit.SECONDS);
    }
}
