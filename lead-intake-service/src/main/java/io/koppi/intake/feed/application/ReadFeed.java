package io.koppi.intake.feed.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.koppi.intake.channel.application.Doors;
import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.channel.domain.FeedOptions;
import io.koppi.intake.contact.domain.BodyHash;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.feed.application.FeedPages.FeedFailure;
import io.koppi.intake.feed.application.Feeds.Due;
import io.koppi.intake.feed.application.Feeds.Mark;
import io.koppi.intake.feed.application.KeepPage.Outline;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads what is new in one feed. Each page is on disk before the cursor moves over it; when it cannot be kept the turn ends there and
 * the next one begins with it. Waits for the server and the database, so it wants a virtual thread.
 */
@ApplicationScoped
public class ReadFeed {
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final String BEGINNING = "0";
    private static final String MEDIA_TYPE = "application/json";

    private final GuardedPages pages;
    private final Feeds feeds;
    private final Doors doors;
    private final KeepPage keepPage;
    private final FeedConfig config;
    private final Clock clock;

    ReadFeed(GuardedPages pages, Feeds feeds, Doors doors, KeepPage keepPage, FeedConfig config, Clock clock) {
        this.pages = pages;
        this.feeds = feeds;
        this.doors = doors;
        this.keepPage = keepPage;
        this.config = config;
        this.clock = clock;
    }

    /** The database did not do its part; whatever was not settled is due again when the lease ends. */
    public static final class NotKept extends Exception {
        private static final long serialVersionUID = 1;

        NotKept(Throwable cause) {
            super(cause);
        }
    }

    public void handle(Due due) throws NotKept, InterruptedException {
        Optional<Door> door = waitFor(doors.of(due.tenantId(), due.channelId()))
                .filter(open -> open.kind() == ChannelKind.POLLED_FEED);
        Optional<FeedOptions> feed = door.flatMap(open -> open.options().feed());
        Optional<String> password =
                door.flatMap(open -> open.secrets().keys().stream().findFirst());
        if (door.isEmpty() || feed.isEmpty() || password.isEmpty()) {
            settle(due, Optional.empty(), config.every());
            return;
        }
        try {
            boolean isEmptied = read(due, door.get(), feed.get(), password.get());
            settle(due, Optional.empty(), isEmptied ? config.every() : AT_ONCE);
        } catch (FeedFailure e) {
            settle(due, Optional.of(e.reason()), config.every());
        } catch (NotKept e) {
            settle(due, Optional.of("feed-not-kept"), config.every());
            throw e;
        }
    }

    /** False when the turn ended before the pages did. */
    private boolean read(Due due, Door door, FeedOptions feed, String password) throws NotKept, InterruptedException {
        Mark mark = begin(due.mark(), name(feed));
        Instant end = clock.instant().plus(config.longestTurn());
        boolean isOurs = waitFor(feeds.advance(due, mark, config.lease()));
        while (isOurs && clock.instant().isBefore(end)) {
            byte[] page = waitForPage(pages.page(feed, password, mark.cursor()));
            Outline outline = keepPage.outline(page);
            if (!outline.isEmpty()) {
                waitFor(keepPage.handle(door, new RawContact("http", MEDIA_TYPE, Map.of(), page, clock.instant())));
            }
            boolean isLast = outline.isEmpty() || outline.next().equals(mark.cursor());
            mark = mark.at(outline.next());
            isOurs = waitFor(feeds.advance(due, mark, config.lease()));
            if (isLast) {
                return true;
            }
        }
        return false;
    }

    private static Mark begin(Mark mark, String feed) {
        return mark.feed().equals(feed) ? mark : new Mark(feed, BEGINNING);
    }

    private static String name(FeedOptions feed) {
        return BodyHash.of((feed.url() + " " + feed.user()).getBytes(UTF_8));
    }

    private void settle(Due due, Optional<String> failure, Duration pause) throws NotKept, InterruptedException {
        waitFor(feeds.settle(due, failure, pause));
    }

    private static byte[] waitForPage(Uni<byte[]> page) throws InterruptedException {
        try {
            return page.subscribeAsCompletionStage().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof FeedFailure failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    private <T> T waitFor(Uni<T> work) throws NotKept, InterruptedException {
        try {
            return work.subscribeAsCompletionStage().get(config.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new NotKept(e);
        }
    }
}
