package io.koppi.platform.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void withoutWordsItStaysInTheBackgroundAndLoadsTheDemo() {
        assertThat(Options.of(List.of())).isEqualTo(Options.EVERYTHING);
    }

    @Test
    void replicasAreNamedByService() {
        assertThat(Options.of(List.of("--replicas", "claim=2,stats=3")).replicas())
                .containsOnly(Map.entry("claim", 2), Map.entry("stats", 3));
    }

    @Test
    void theSupervisorIsToldTheSame() {
        Options options = Options.of(List.of("--no-seed", "--replicas", "stats=3,claim=2", "--only", "stats,claim"));

        Options told = Options.of(options.forSupervisor());
        assertThat(told.replicas()).isEqualTo(options.replicas());
        assertThat(told.only()).containsExactlyInAnyOrder("stats", "claim");
    }

    @Test
    void withoutAllServicesNoCompaniesAreLoaded() {
        assertThat(Options.of(List.of("--only", "intake")).seed()).isFalse();
        assertThatThrownBy(() -> Options.of(List.of("--only", "mail"))).isInstanceOf(Refusal.class);
    }

    @Test
    void servicesWithFixedPortsHaveNoReplicas() {
        assertThatThrownBy(() -> Options.of(List.of("--replicas", "gateway=2"))).isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsNotUnderstoodIsRefused() {
        assertThatThrownBy(() -> Options.of(List.of("--fast"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Options.of(List.of("--replicas"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Options.of(List.of("--replicas", "claim=0"))).isInstanceOf(Refusal.class);
    }
}
