package io.koppi.bench.installation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.koppi.platform.demo.Operator;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Channels of the arena's company, one of each kind a contact comes by, with a key the bench knows. */
public final class DoorChannels {
    public static final String KEY = "bench-key-of-every-channel";

    private static final List<String> WITH_KEY = List.of(
            "adf", "meta-lead-ads", "linkedin-lead-forms", "google-lead-forms", "tiktok-lead-ads", "webhook", "api");
    private static final List<String> WITHOUT = List.of("website-form", "marketplace-mail", "file-import");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OwnInstallation installation;
    private final String tenant;

    public DoorChannels(OwnInstallation installation) {
        this.installation = installation;
        this.tenant = Arena.tenant(installation).toString();
    }

    public static UUID id(String kind) {
        int number = WITH_KEY.indexOf(kind);
        return new UUID(0xbe4c2L, number < 0 ? WITH_KEY.size() + WITHOUT.indexOf(kind) : number);
    }

    /** Makes them; does no harm when they are there. */
    public void build() throws IOException {
        Operator operator = installation.operator();
        String routing = installation.platform().at("routing") + "/directory/channels/";
        String intake = installation.platform().at("intake").toString();
        for (String kind : WITH_KEY) {
            channel(operator, routing, kind);
            operator.configure(
                    intake,
                    id(kind).toString(),
                    JSON.createObjectNode()
                            .set("secrets", JSON.createArrayNode().add(KEY)),
                    tenant);
        }
        for (String kind : WITHOUT) {
            channel(operator, routing, kind);
            operator.configure(intake, id(kind).toString(), JSON.createObjectNode(), tenant);
        }
    }

    private void channel(Operator operator, String routing, String kind) {
        ObjectNode channel = JSON.createObjectNode().put("kind", kind).put("name", "Mittaus " + kind);
        channel.put("defaultLocationId", Arena.location().toString()).put("active", true);
        Operator.check(operator.put(routing + id(kind), channel, Optional.of(tenant)));
    }

    /** Where contacts are sent to. */
    public String address(String kind) throws SQLException, IOException {
        try (Connection intake = installation.open("intake");
                PreparedStatement select =
                        intake.prepareStatement("select address from channel_settings where channel_id = ?")) {
            select.setObject(1, id(kind));
            ResultSet found = select.executeQuery();
            found.next();
            return found.getString(1);
        }
    }
}
