package io.koppi.routing.signin.outbound;

import io.koppi.routing.signin.application.IdentityProvider;
import io.koppi.routing.signin.domain.Wanted;
import io.koppi.routing.signin.outbound.KeycloakAdmin.Session;
import io.koppi.routing.signin.outbound.KeycloakClient.Credential;
import io.koppi.routing.signin.outbound.KeycloakClient.Found;
import io.koppi.routing.signin.outbound.KeycloakClient.FoundOrganization;
import io.koppi.routing.signin.outbound.KeycloakClient.Organization;
import io.koppi.routing.signin.outbound.KeycloakClient.User;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks first what Keycloak has, then creates or updates: so each wish may be brought here again after a crash. */
@ApplicationScoped
class KeycloakIdentityProvider implements IdentityProvider {
    private static final String TENANT = "koppi_tenant";
    private static final String MEMBER = "koppi_member";
    private static final int CONFLICT = 409;
    /** Unauthorized, forbidden, timeout, too many: about the caller or the moment, not about the wish. */
    private static final Set<Integer> NOT_ABOUT_THE_WISH = Set.of(401, 403, 408, 429);

    private final KeycloakAdmin keycloak;

    KeycloakIdentityProvider(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public Uni<Void> bringAbout(Wanted wanted) {
        return keycloak.with(session -> switch (wanted) {
                    case Wanted.Organization organization -> organization(session, organization);
                    case Wanted.User user -> user(session, user);
                })
                .onFailure(WebApplicationException.class)
                .transform(failure -> refusal(failure));
    }

    private static Uni<Void> organization(Session session, Wanted.Organization wanted) {
        Organization organization = new Organization(
                Optional.empty(),
                wanted.slug(),
                wanted.slug(),
                true,
                wanted.name(),
                Map.of(TENANT, List.of(wanted.tenantId().toString())));
        return find(session, wanted.slug())
                .chain(found -> found.map(present -> session.client()
                                .update(session.authorization(), session.realm(), present.id(), organization))
                        .orElseGet(
                                () -> session.client().create(session.authorization(), session.realm(), organization)));
    }

    private static Uni<Void> user(Session session, Wanted.User wanted) {
        return find(session, wanted)
                .chain(found ->
                        found.map(present -> update(session, wanted, present)).orElseGet(() -> create(session, wanted)))
                .chain(userId -> join(session, wanted, userId)
                        .chain(() -> wanted.active()
                                ? Uni.createFrom().voidItem()
                                : session.client().signOut(session.authorization(), session.realm(), userId)));
    }

    private static Uni<String> update(Session session, Wanted.User wanted, Found present) {
        User user = representation(wanted, Optional.empty(), Optional.empty(), Optional.empty());
        return session.client()
                .update(session.authorization(), session.realm(), present.id(), user)
                .chain(() -> wanted.initialPassword()
                        .map(password -> session.client()
                                .setPassword(
                                        session.authorization(), session.realm(), present.id(), credential(password)))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .replaceWith(present.id());
    }

    private static Uni<String> create(Session session, Wanted.User wanted) {
        Optional<List<Credential>> credentials =
                wanted.initialPassword().map(password -> List.of(credential(password)));
        Optional<List<String>> actions =
                credentials.isPresent() ? Optional.empty() : Optional.of(List.of("UPDATE_PASSWORD"));
        return session.client()
                .create(
                        session.authorization(),
                        session.realm(),
                        representation(wanted, Optional.of(username(wanted)), actions, credentials))
                .chain(() -> find(session, wanted))
                .map(found -> found.orElseThrow(() -> new IllegalStateException("Keycloak lost a user it created"))
                        .id());
    }

    private static Uni<Void> join(Session session, Wanted.User wanted, String userId) {
        return find(session, wanted.slug())
                .map(found -> found.orElseThrow(() -> new IllegalStateException("The organization is not there yet")))
                .chain(organization ->
                        session.client().addMember(session.authorization(), session.realm(), organization.id(), userId))
                .onFailure(failure -> failure instanceof WebApplicationException refused && status(refused) == CONFLICT)
                // Conflict says: is a member already.
                .recoverWithNull();
    }

    private static Uni<Optional<FoundOrganization>> find(Session session, String slug) {
        return session.client()
                .organizationsNamed(session.authorization(), session.realm(), slug)
                .map(found -> found.stream()
                        .filter(organization -> slug.equals(organization.alias()))
                        .findFirst());
    }

    /** By the member's id, for the address may have changed; else by the address, for somebody may have been there before us. */
    private static Uni<Optional<Found>> find(Session session, Wanted.User wanted) {
        String memberId = wanted.memberId().toString();
        return session.client()
                .usersWith(session.authorization(), session.realm(), MEMBER + ":" + memberId)
                .chain(byMember -> byMember.isEmpty()
                        ? session.client()
                                .usersNamed(
                                        session.authorization(),
                                        session.realm(),
                                        wanted.person().email())
                                .invoke(byAddress -> byAddress.forEach(KeycloakIdentityProvider::refuseIfTaken))
                        : Uni.createFrom().item(byMember))
                // Should somebody have made a second user for the member by hand, ours is the one that is kept right.
                .map(found -> found.stream()
                        .filter(user -> user.username().equals(username(wanted)))
                        .findFirst()
                        .or(() -> found.stream().findFirst()));
    }

    /** An address that signs in another member must never be handed over by naming it in a second tenant. */
    private static void refuseIfTaken(Found user) {
        if (user.attributes().orElse(Map.of()).containsKey(MEMBER)) {
            throw new Refused("email-taken");
        }
    }

    /** People sign in with their address, which may change; Keycloak keeps a user's name for ever. */
    private static String username(Wanted.User wanted) {
        return "member-" + wanted.memberId();
    }

    private static User representation(
            Wanted.User wanted,
            Optional<String> username,
            Optional<List<String>> actions,
            Optional<List<Credential>> credentials) {
        String[] names = wanted.person().name().strip().split(" ", 2);
        return new User(
                username,
                wanted.person().email(),
                true,
                wanted.active(),
                names[0],
                names.length > 1 ? names[1] : "",
                Map.of(
                        TENANT,
                        List.of(wanted.tenantId().toString()),
                        MEMBER,
                        List.of(wanted.memberId().toString()),
                        "locale",
                        List.of(wanted.person().language())),
                actions,
                credentials);
    }

    private static Credential credential(String password) {
        return new Credential("password", password, false);
    }

    private static RuntimeException refusal(WebApplicationException failure) {
        int status = status(failure);
        boolean aboutTheWish = status >= 400 && status < 500 && !NOT_ABOUT_THE_WISH.contains(status);
        return aboutTheWish ? new Refused("status-" + status) : failure;
    }

    private static int status(WebApplicationException failure) {
        return failure.getResponse().getStatus();
    }
}
