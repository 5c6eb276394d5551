package io.koppi.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.platform.server.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContainerServersTest {

    @Test
    void testsRunOnTheImagesThatComposeRuns() throws IOException {
        List<String> compose = Files.readAllLines(ProjectFiles.find().root().resolve("docker-compose.yml"));

        assertThat(compose)
                .map(String::strip)
                .contains(
                        "image: " + ContainerServers.postgresImage(),
                        "image: " + ContainerServers.kafkaImage(),
                        "image: " + ContainerServers.keycloakImage());
    }
}
