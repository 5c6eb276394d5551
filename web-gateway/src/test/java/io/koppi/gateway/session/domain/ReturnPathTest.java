package io.koppi.gateway.session.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/leads/7?tab=notes#n2", "/mine", "/a//b"})
    void ownPathIsKept(String path) {
        assertThat(ReturnPath.of(Optional.of(path)).value()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "leads",
                "//evil.example",
                "/\\evil.example",
                "\\/evil.example",
                "/a\\b",
                "https://evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                " //evil.example",
                "/a\r\nLocation: x",
                "/\u00e4"
            })
    void whatABrowserCouldReadAsAnotherPlaceIsHome(String wish) {
        assertThat(ReturnPath.of(Optional.of(wish)).value()).isEqualTo("/");
    }

    @Test
    void noWishIsHome() {
        assertThat(ReturnPath.of(Optional.empty()).value()).isEqualTo("/");
    }
}
