package io.koppi.platform.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.contracts.Topic;
import io.koppi.contracts.Topics;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class PlatformTopicsTest {
    @Test
    void everyTopicOfTheContractIsThere() {
        assertThat(PlatformTopics.all())
                .extracting(NewTopic::name)
                .containsAll(Topics.ALL.stream().map(Topic::name).toList())
                .contains("claim-service.dead-letter.v1");
    }

    @Test
    void whatFiguresAreRebuiltFromIsKeptForEver() {
        assertThat(configOf("claim.events.v1", "retention.ms")).isEqualTo("-1");
        assertThat(configOf("notification.events.v1", "retention.ms")).isEqualTo("-1");
        assertThat(configOf("directory.v1", "cleanup.policy")).isEqualTo("compact");
    }

    @Test
    void whatHoldsCustomersIsKeptForDays() {
        assertThat(configOf("intake.events.v1", "retention.ms")).isEqualTo("604800000");
        assertThat(configOf("routing.events.v1", "retention.ms")).isEqualTo("604800000");
    }

    private static String configOf(String name, String key) {
        return PlatformTopics.all().stream()
                .filter(topic -> topic.name().equals(name))
                .map(topic -> topic.configs().get(key))
                .findFirst()
                .orElseThrow();
    }
}
