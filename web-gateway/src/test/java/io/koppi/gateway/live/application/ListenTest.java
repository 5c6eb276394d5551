package io.koppi.gateway.live.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.koppi.gateway.live.domain.Hint;
import io.koppi.gateway.live.domain.Walls;
import io.koppi.gateway.session.domain.Session;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ListenTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final UUID TENANT = new UUID(1, 0);
    private static final UUID MEMBER = new UUID(2, 0);
    private static final UUID TURKU = new UUID(3, 0);
    private static final Hint.Located HINT = new Hint.FiguresChanged(TENANT, TURKU);
    private static final Walls WALLS = new Walls(TENANT, false, Set.of(TURKU), Optional.empty());

    private final Audience audience = new Audience(new SimpleMeterRegistry());
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

    @Test
    void hintsComeAfterHello() {
        AssertSubscriber<Hint> screen = listen(Uni.createFrom().item(WALLS), NOON.plusSeconds(60));
        audience.tell(HINT);

        screen.assertItems(new Hint.Hello(), HINT);
    }

    @Test
    void nothingIsHeardWhileTheWallsAreUnknown() {
        CompletableFuture<Walls> routing = new CompletableFuture<>();
        AssertSubscriber<Hint> screen = listen(Uni.createFrom().completionStage(routing), NOON.plusSeconds(60));

        audience.tell(HINT);
        screen.assertHasNotReceivedAnyItem();
        routing.complete(WALLS);
        audience.tell(HINT);

        screen.assertItems(new Hint.Hello(), HINT);
    }

    @Test
    void changeOfTheMemberWhileTheWallsAreAskedForEndsTheStream() {
        AssertSubscriber<Hint> screen = listen(Uni.createFrom().nothing(), NOON.plusSeconds(60));

        audience.dismiss(new UUID(2, 1));
        screen.assertNotTerminated();
        audience.dismiss(MEMBER);

        screen.assertCompleted();
    }

    @Test
    void streamEndsWithTheSession() {
        AssertSubscriber<Hint> screen = listen(Uni.createFrom().item(WALLS), NOON.plusMillis(200));

        await().atMost(Duration.ofSeconds(5)).untilAsserted(screen::assertCompleted);
    }

    @Test
    void sessionThatHasEndedHearsNothing() {
        listen(Uni.createFrom().item(WALLS), NOON).assertHasNotReceivedAnyItem().assertCompleted();
    }

    @Test
    void whoseWallsNobodyTellsHearsNothing() {
        AssertSubscriber<Hint> screen =
                listen(Uni.createFrom().failure(new IllegalStateException("away")), NOON.plusSeconds(60));
        audience.tell(HINT);

        screen.assertHasNotReceivedAnyItem().assertCompleted();
    }

    @Test
    void screenThatDoesNotKeepUpIsLetGo() {
        AssertSubscriber<Hint> slow = AssertSubscriber.create(1);
        new Listen(audience, session -> Uni.createFrom().item(WALLS), clock)
                .handle(session(NOON.plusSeconds(60)))
                .subscribe()
                .withSubscriber(slow);
        AssertSubscriber<Hint> quick = listen(Uni.createFrom().item(WALLS), NOON.plusSeconds(60));

        for (int i = 0; i < 1_000; i++) {
            audience.tell(HINT);
        }

        slow.request(1_000).awaitFailure();
        quick.assertNotTerminated();
        assertThat(quick.getItems()).hasSize(1_001);
    }

    private AssertSubscriber<Hint> listen(Uni<Walls> walls, Instant until) {
        return new Listen(audience, session -> walls, clock)
                .handle(session(until))
                .subscribe()
                .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
    }

    private static Session session(Instant until) {
        return new Session(Session.Kind.FULL, "token", MEMBER, until);
    }
}
