package io.koppi.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** Takes a list in as its admin would, to the end. */
final class HostileImport {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private HostileImport() {}

    /** The state it ends in, or what the upload was answered. */
    static String of(HostileDoors doors, byte[] list) throws IOException, InterruptedException {
        HttpResponse<String> uploaded = ListUpload.upload(doors.admin(), doors.id("file-import"), list);
        if (uploaded.statusCode() != 201) {
            return Integer.toString(uploaded.statusCode());
        }
        ListUpload started = ListUpload.started(doors.admin(), uploaded);
        JsonNode ended = await().atMost(PATIENCE)
                .until(
                        started::now,
                        now -> List.of("done", "failed")
                                .contains(now.path("state").asText()));
        return ended.path("state").asText();
    }
}
