package io.koppi.intake.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.koppi.contracts.Topics;
import io.koppi.contracts.directory.Location;
import io.koppi.contracts.directory.OpeningHours;
import io.koppi.contracts.directory.RequestType;
import io.koppi.contracts.intake.CustomerSpoke;
import io.koppi.intake.Company;
import io.koppi.intake.Company.Line;
import io.koppi.intake.LeadFacts;
import io.koppi.intake.Web;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One customer of one company, with the page that is theirs. */
record CustomersPage(Company company, LeadFacts lead, String path) {
    static final String PHONE = "0400 001 001";

    /** Sends the form; {@code fields} are urlencoded. */
    static CustomersPage sent(Company company, UUID locationId, String fields) {
        Map<String, String> names = Map.of("fi", "Tarjouspyyntö", "sv", "Offertförfrågan", "en", "Quote request");
        company.peer.publish(
                Topics.DIRECTORY,
                new RequestType(company.tenantId, UUID.randomUUID(), 1, "quote", names, "shotgun", true));
        return sent(company, company.channel("website-form", "{}"), locationId, fields);
    }

    static CustomersPage sent(Company company, Line form, UUID locationId, String fields) {
        JsonPath answer = JsonPath.from(
                Web.form(form.path(), fields, "Accept", "application/json").body());
        return new CustomersPage(
                company,
                new LeadFacts(company, UUID.fromString(answer.getString("contactId")), locationId),
                URI.create(answer.getString("statusUrl")).getPath());
    }

    /** A location that is open on these days, all day long. */
    static UUID location(Company company, String name, DayOfWeek... days) {
        UUID id = UUID.randomUUID();
        List<OpeningHours> hours = Arrays.stream(days)
                .map(day -> new OpeningHours(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
                .toList();
        company.peer.publish(
                Topics.DIRECTORY,
                new Location(company.tenantId, id, 1, name, name, "Europe/Helsinki", List.of(), hours, true));
        return id;
    }

    HttpResponse<String> get(String query, String... headers) {
        HttpRequest.Builder request = Web.request(path + query).header("Accept", "text/html");
        return Web.send(headers.length == 0 ? request : request.headers(headers));
    }

    String english() {
        return get("?language=en").body();
    }

    /** Waits until the page says so. */
    void says(String text) {
        await().atMost(Company.SOON).untilAsserted(() -> assertThat(english()).contains(text));
    }

    HttpResponse<String> post(String fields, String... headers) {
        return Web.form(path, fields, headers);
    }

    /** The kinds of what was passed on, each once, in order. */
    List<CustomerSpoke> passedOn(int expected) {
        await().atMost(Company.SOON).untilAsserted(() -> assertThat(heard()).hasSize(expected));
        return heard();
    }

    List<CustomerSpoke> heard() {
        return company.peer.about(lead.contactId(), Topics.INTAKE).stream()
                .filter(heard -> heard.type().equals("intake.customer-spoke.v1"))
                .map(heard -> heard.as(CustomerSpoke.class))
                .toList();
    }
}
