package io.koppi.intake.trial.inbound;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.koppi.intake.Admins;
import io.koppi.intake.channel.inbound.KnownFieldsOnly;
import io.koppi.intake.channel.inbound.SettingsRequest;
import io.koppi.intake.contact.application.NormalisedJson;
import io.koppi.intake.trial.application.TryReading;
import io.koppi.intake.trial.application.TryReading.Sample;
import io.koppi.intake.trial.application.TryReading.Tried;
import io.koppi.intake.trial.application.TryReading.Trouble;
import io.koppi.problem.Problem;
import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Shows a channel's admin what would become of a sample. */
@Path("/channels/{id}/try")
@Authenticated
public class TryResource {
    private static final int LARGEST_BODY = 1024 * 1024;

    private final Admins admins;
    private final TryReading tryReading;
    private final NormalisedJson normalised;

    TryResource(Admins admins, TryReading tryReading, NormalisedJson normalised) {
        this.admins = admins;
        this.tryReading = tryReading;
        this.normalised = normalised;
    }

    record TryRequest(
            Optional<@Size(max = 200) String> contentType,
            Optional<@Size(max = 50) Map<String, @NotNull @Size(max = 8_192) String>> headers,
            Optional<@Size(max = 50) Map<String, @NotNull @Size(max = 8_192) String>> query,
            @NotNull String body,
            Optional<@Valid SettingsRequest> settings) {
        Sample sample() {
            return new Sample(
                    contentType.orElse("application/json"), headers.orElse(Map.of()), query.orElse(Map.of()), body);
        }

        @Override
        public String toString() {
            return "TryRequest[masked]";
        }
    }

    record TriedView(List<ObjectNode> contacts, List<Trouble> problems) {}

    @POST
    @CustomDeserialization(KnownFieldsOnly.class)
    public Uni<TriedView> post(
            @HeaderParam(Admins.TENANT_HEADER) Optional<String> tenant,
            @PathParam("id") UUID channelId,
            @Valid @NotNull TryRequest request) {
        return admins.tenant(tenant).chain(tenantId -> {
            Sample sample = request.sample();
            if (sample.bytes().length > LARGEST_BODY) {
                throw Problem.tooLarge();
            }
            return tryReading
                    .handle(tenantId, channelId, sample, request.settings().map(SettingsRequest::toChange))
                    .map(tried -> tried.map(this::view).orElseThrow(Problem::notFound));
        });
    }

    private TriedView view(Tried tried) {
        return new TriedView(tried.contacts().stream().map(normalised::write).toList(), tried.problems());
    }
}
