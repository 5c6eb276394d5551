package io.koppi.routing.signin.outbound;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.rest.client.reactive.ClientQueryParam;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestForm;

/** The few calls of Keycloak's admin API that sign-ins need. {@code authorization} is {@code Bearer <token>}. */
@RegisterRestClient(configKey = "keycloak")
@Path("/")
interface KeycloakClient {

    /** {@code expiresIn} is in seconds. */
    record Token(
            @JsonProperty("access_token") String value,
            @JsonProperty("expires_in") long expiresIn) {}

    record Credential(String type, String value, boolean temporary) {}

    /** Absent parts are left as they are by an update; attributes are replaced as a whole. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record User(
            Optional<String> username,
            String email,
            boolean emailVerified,
            boolean enabled,
            String firstName,
            String lastName,
            Map<String, List<String>> attributes,
            Optional<List<String>> requiredActions,
            Optional<List<Credential>> credentials) {}

    record Found(String id, String username, Optional<Map<String, List<String>>> attributes) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Organization(
            Optional<String> id,
            String name,
            String alias,
            boolean enabled,
            String description,
            Map<String, List<String>> attributes) {}

    record FoundOrganization(String id, String alias) {}

    @POST
    @Path("realms/{realm}/protocol/openid-connect/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Uni<Token> token(
            @PathParam("realm") String realm,
            @RestForm("grant_type") String grantType,
            @RestForm("client_id") String clientId,
            @RestForm("client_secret") String clientSecret);

    @GET
    @Path("admin/realms/{realm}/users")
    @ClientQueryParam(name = "briefRepresentation", value = "false")
    @ClientQueryParam(name = "max", value = "2")
    Uni<List<Found>> usersWith(
            @HeaderParam("Authorization") String authorization,
            @PathParam("realm") String realm,
            @QueryParam("q") String attribute);

    @GET
    @Path("admin/realms/{realm}/users")
    @ClientQueryParam(name = "briefRepresentation", value = "false")
    @ClientQueryParam(name = "exact", value = "true")
    @ClientQueryParam(name = "max", value = "2")
    Uni<List<Found>> usersNamed(
            @HeaderParam("Authorization") String authorization,
            @PathParam("realm") String realm,
            @QueryParam("email") String email);

    @POST
    @Path("admin/realms/{realm}/users")
    Uni<Void> create(@HeaderParam("Authorization") String authorization, @PathParam("realm") String realm, User user);

    @PUT
    @Path("admin/realms/{realm}/users/{id}")
    Uni<Void> update(
            @HeaderParam("Authorization") String authorization,
            @PathParam("realm") String realm,
            @PathParam("id") String id,
            User user);

    @PUT
    @Path("admin/realms/{realm}/users/{id}/reset-password")
    Uni<Void> setPassword(
            @HeaderParam("Authorization") String authorization,
            @PathParam("realm") String realm,
            @PathParam("id") String id,
            Credential password);

    @POST
    @Path("admin/realms/{realm}/users/{id}/logout")
    Uni<Void> signOut(
            @HeaderParam("Authorization") String authorization,
            @PathParam("realm") String realm,
            @PathParam("id") String id);

    @GET
    @Path("admin/realms/{realm}/organizations")
    @ClientQueryParam(name = "exact", value = "true")
    @ClientQueryParam(name = "max", value = "2")
    Uni<List<FoundOrganization>> organizationsNamed(
            @HeaderParam("Authorization") String authorization,
            @PathParam("realm") String realm,
            @QueryParam("search") String name);

    @POST
    @Path("admin/realms/{realm}/organizations")
    Uni<Void> create(
            @HeaderParam("Authorization") String authorization,
            @PathParam("realm") String realm,
            Organization organization);

    @PUT
    @Path("admin/realms/{realm}/organizations/{id}")
    Uni<Void> update(
            @HeaderParam("Authorization") String authorization,
            @PathParam("realm") String realm,
            @PathParam("id") String id,
            Organization organization);

    @POST
    @Path("admin/realms/{realm}/organizations/{id}/members")
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Void> addMember(
            @HeaderParam("Authorization") String authorization,
            @PathParam("realm") String realm,
            @PathParam("id") String organizationId,
            String userId);
}
