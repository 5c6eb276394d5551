package io.koppi.platform.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.platform.server.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    private final ProjectFiles files;

    SecretsTest(@TempDir Path root) {
        files = new ProjectFiles(root);
    }

    @Test
    void theyAreMadeOnce() {
        String first = Secrets.of(files).get("PASSWORD_CLAIM");

        assertThat(Secrets.of(files).get("PASSWORD_CLAIM")).isEqualTo(first).hasSizeGreaterThan(32);
    }

    @Test
    void everyOneIsDifferent() {
        Secrets secrets = Secrets.of(files);

        assertThat(secrets.get("PASSWORD_CLAIM")).isNotEqualTo(secrets.get("PASSWORD_STATS"));
    }

    @Test
    void nobodyElseMayReadThem() throws IOException {
        Secrets.of(files);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Secrets.file(files))))
                .isEqualTo("rw-------");
    }
}
