package io.koppi.claim.history.inbound;

import io.koppi.claim.history.domain.PastLead;
import io.koppi.claim.history.domain.PastStep;
import io.koppi.claim.history.domain.PastStep.Moved;
import io.koppi.claim.history.domain.PastStep.Noted;
import io.koppi.claim.history.domain.PastStep.Touched;
import io.koppi.claim.lead.domain.Customer;
import io.koppi.claim.lead.domain.Ownership;
import io.koppi.claim.lead.domain.Stage;
import io.koppi.claim.lead.inbound.Body;
import io.koppi.claim.pipeline.domain.LostReason;
import io.koppi.claim.pipeline.domain.StageMove;
import io.koppi.claim.pipeline.domain.Touch;
import io.koppi.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A past lead as the mover tells it. */
record PastLeadRequest(
        Optional<UUID> locationId,
        Optional<UUID> teamId,
        Optional<UUID> channelId,
        Optional<UUID> requestTypeId,
        Optional<String> source,
        Optional<Instant> receivedAt,
        Optional<String> subject,
        Optional<String> message,
        Optional<Person> customer,
        Optional<Claim> claim,
        Optional<List<Step>> steps) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{5,14}");

    record Person(Optional<String> name, Optional<String> phone, Optional<String> email) {}

    record Claim(Optional<UUID> memberId, Optional<Instant> at) {
        Ownership toOwnership() {
            return new Ownership(Body.required("claim.memberId", memberId), Body.required("claim.at", at));
        }
    }

    /** {@code kind}: {@code reached}, {@code not-reached}, {@code note} with its text, or {@code stage} with the one moved to. */
    record Step(
            Optional<String> kind,
            Optional<Instant> at,
            Optional<String> text,
            Optional<String> stage,
            Optional<Long> valueCents,
            Optional<String> lostReason) {

        PastStep toStep(String field) {
            String key = Body.required(field + ".kind", kind);
            Instant when = Body.required(field + ".at", at);
            return switch (key) {
                case "note" -> new Noted(Body.note(field + ".text", text), when);
                case "stage" -> new Moved(toMove(field), when);
                default -> new Touched(Body.known(field + ".kind", key, Touch::of), when);
            };
        }

        private StageMove toMove(String field) {
            return new StageMove(
                    Body.known(field + ".stage", Body.required(field + ".stage", stage), Stage::of),
                    valueCents,
                    lostReason.map(key -> Body.known(field + ".lostReason", key, LostReason::of)));
        }
    }

    PastLead toPastLead(UUID id, UUID tenantId) {
        Optional<Person> person = customer;
        List<Step> told = steps.orElse(List.of());
        return new PastLead(
                id,
                tenantId,
                new PastLead.Origin(
                        Body.required("locationId", locationId),
                        Body.required("teamId", teamId),
                        Body.required("channelId", channelId),
                        Body.required("requestTypeId", requestTypeId),
                        Body.required("source", source),
                        subject,
                        Body.required("receivedAt", receivedAt)),
                new Customer(
                        person.flatMap(Person::name),
                        person.flatMap(Person::phone).map(PastLeadRequest::phone),
                        person.flatMap(Person::email),
                        message,
                        Map.of()),
                claim.map(Claim::toOwnership),
                IntStream.range(0, told.size())
                        .mapToObj(i -> told.get(i).toStep("steps[" + i + "]"))
                        .toList());
    }

    private static String phone(String number) {
        if (!E164.matcher(number).matches()) {
            throw Problem.invalid("customer.phone", "A phone number is in E.164 here, as +358401234567.");
        }
        return number;
    }

    /** It tells of a customer. */
    @Override
    public String toString() {
        return "PastLeadRequest[masked]";
    }
}
