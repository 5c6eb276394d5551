package io.koppi.platform.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.koppi.platform.server.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlatformPortsTest {
    @Test
    void allDiffer() {
        assertThat(PlatformPorts.of(Map.of()).byName().values()).doesNotHaveDuplicates();
    }

    @Test
    void theEnvironmentChangesOne() {
        PlatformPorts ports = PlatformPorts.of(Map.of("KOPPI_PORT_INTAKE_SMTP", "2600"));

        assertThat(ports.of("intake-smtp")).isEqualTo(2600);
        assertThat(ports.of("gateway")).isEqualTo(8080);
    }

    @Test
    void whatIsNoPortIsRefusedByName() {
        assertThatThrownBy(() -> PlatformPorts.of(Map.of("KOPPI_PORT_CLAIM", "99999")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("KOPPI_PORT_CLAIM");
    }

    @Test
    void aTakenPortIsNamedWithTheWayOut() throws IOException {
        try (ServerSocket holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(PortCheck.taken(Map.of(
                            "claim",
                            holder.getLocalPort(),
                            "stats",
                            Ports.free(1).getFirst())))
                    .singleElement()
                    .asString()
                    .contains(Integer.toString(holder.getLocalPort()), "claim", "KOPPI_PORT_CLAIM");
        }
    }
}
