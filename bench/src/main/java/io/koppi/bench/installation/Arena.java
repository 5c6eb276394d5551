package io.koppi.bench.installation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.platform.demo.Operator;
import io.koppi.platform.server.Waiting;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A location of its own at one of the demo's companies, with five hundred members. One of them has a phone, so that each lead
 * there is alerted once: five hundred messages for each would measure the phones.
 */
public final class Arena {
    public static final int MEMBERS = 500;
    /** So many can sign in at the gateway. */
    public static final int WITH_PASSWORD = 32;

    public static final String PLACE = "Mittala";
    private static final UUID LOCATION = new UUID(0xbe4c0L, 1);
    private static final UUID TEAM = new UUID(0xbe4c0L, 2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OwnInstallation installation;

    public Arena(OwnInstallation installation) {
        this.installation = installation;
    }

    public static UUID tenant(OwnInstallation installation) {
        return UUID.fromString(
                installation.platform().seed().tenants().getFirst().path("id").asText());
    }

    public static UUID location() {
        return LOCATION;
    }

    public static UUID team() {
        return TEAM;
    }

    public static List<UUID> members(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new UUID(0xbe4c1L, number))
                .toList();
    }

    /** The address one of the {@link #WITH_PASSWORD} signs in with. */
    public static String email(int number) {
        return "mittaaja" + number + "@mittala.example";
    }

    /** Builds it; does no harm when it is there. Returns when claim-service and Keycloak know everybody they have to. */
    public void build() throws IOException, InterruptedException, SQLException {
        Operator operator = installation.operator();
        put(operator, "locations/" + LOCATION, """
                {"name":"%s","city":"%s","timeZone":"Europe/Helsinki","active":true}""".formatted(PLACE, PLACE));
        put(operator, "teams/" + TEAM, """
                {"locationId":"%s","name":"Mittaus","requestTypeIds":[],"active":true}""".formatted(LOCATION));
        List<UUID> members = members(MEMBERS);
        for (int number = 0; number < MEMBERS; number++) {
            String password = number < WITH_PASSWORD
                    ? ",\"initialPassword\":\"" + installation.platform().seed().password() + "\""
                    : "";
            String phone = number == 0 ? ",\"phone\":\"+358400009999\"" : "";
            put(operator, "members/" + members.get(number), """
                    {"name":"Mittaaja %d","email":"%s","language":"fi","teamIds":["%s"],"active":true%s%s}""".formatted(
                            number, email(number), TEAM, password, phone));
        }
        boolean known = Waiting.until(this::everybodyKnown, Duration.ofMillis(500), Duration.ofMinutes(5));
        if (!known) {
            throw new IllegalStateException("The members are not known everywhere");
        }
    }

    private boolean everybodyKnown() {
        try {
            String like = "select count(*) from directory_entry where id >= '00000000-000b-e4c1-0000-000000000000'"
                    + " and id <= '00000000-000b-e4c1-ffff-ffffffffffff'";
            return installation.count("claim", like) == MEMBERS
                    && installation.count("notification", like) == MEMBERS
                    && installation.platform().signIn(email(WITH_PASSWORD - 1)) != null;
        } catch (IllegalStateException e) {
            // Keycloak does not let the last one in yet.
            return false;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void put(Operator operator, String path, String json) throws IOException {
        String address = installation.platform().at("routing") + "/directory/" + path;
        Operator.check(operator.put(
                address, JSON.readTree(json), Optional.of(tenant(installation).toString())));
    }
}
