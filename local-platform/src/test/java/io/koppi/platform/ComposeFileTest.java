package io.koppi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.platform.server.ProjectFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ComposeFileTest {
    private final Path root = ProjectFiles.find().root();
    private final String compose = read("docker-compose.yml");

    @Test
    void everySettingThatIsDemandedIsMadeByMakeEnv() throws IOException {
        Process process = new ProcessBuilder("sh", "deploy/make-env.sh")
                .directory(root.toFile())
                .start();
        String made = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(all("(?m)^([A-Z_]+)=.+$", made)).containsAll(all("\\$\\{([A-Z_]+):\\?", compose));
    }

    @Test
    void everyMountedFileAndEveryBuildIsThere() {
        List<String> files = all("- \\./([^:]+):", compose);
        List<String> recipes = all("dockerfile: ([^ ,}]+)", compose);
        List<String> modules = all("MODULE: ([a-z-]+)", compose);

        assertThat(files).isNotEmpty().allMatch(file -> Files.exists(root.resolve(file)));
        assertThat(recipes).isNotEmpty().allMatch(recipe -> Files.exists(root.resolve(recipe)));
        assertThat(modules)
                .hasSize(6)
                .allMatch(module -> Files.exists(root.resolve(module).resolve("pom.xml")));
    }

    @Test
    void whatTheImagesCopyIsBuiltByAModuleAndNotIgnored() {
        String recipes = read("deploy/Dockerfile") + read("deploy/Dockerfile.simulator");
        List<String> sources = all("(?m)^COPY --chown=\\d+ (\\S+)", recipes);

        assertThat(sources)
                .hasSize(3)
                .map(source -> "!" + source.replace("${MODULE}", "*").replaceFirst("/$", ""))
                .allMatch(line -> read(".dockerignore").lines().anyMatch(line::equals));
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private String read(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
