package io.koppi.system;

import com.fasterxml.jackson.databind.JsonNode;
import io.koppi.bench.member.MemberSession;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.UUID;

/** A list its admin has uploaded and started. */
record ListUpload(MemberSession admin, String id) {
    static HttpResponse<String> upload(MemberSession admin, UUID channelId, byte[] list)
            throws IOException, InterruptedException {
        return admin.upload("/api/imports?channelId=" + channelId + "&filename=lista", list);
    }

    static ListUpload started(MemberSession admin, HttpResponse<String> uploaded)
            throws IOException, InterruptedException {
        Http.taken(uploaded);
        String id = Json.of(uploaded).path("id").asText();
        Http.taken(admin.post("/api/imports/" + id + "/start", "{}"));
        return new ListUpload(admin, id);
    }

    JsonNode now() throws IOException, InterruptedException {
        return Json.of(admin.get("/api/imports/" + id));
    }
}
