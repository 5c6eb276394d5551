package io.koppi.intake.feed.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.channel.domain.FeedOptions;
import io.koppi.intake.contact.domain.BodyHash;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.feed.application.FeedPages.FeedFailure;
import io.koppi.intake.feed.application.KeepPage.Outline;
import io.koppi.intake.pull.application.NotKept;
import io.koppi.intake.pull.application.PullSource;
import io.koppi.intake.pull.application.Pulls.Mark;
import io.koppi.intake.pull.application.Turn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** Reads what is new in one feed, page by page; the position is the cursor of the next page. */
@ApplicationScoped
class ReadFeed implements PullSource {
    private static final String BEGINNING = "0";
    private static final String MEDIA_TYPE = "application/json";

    private final GuardedPages pages;
    private final KeepPage keepPage;
    private final FeedConfig config;
    private final Clock clock;

    ReadFeed(GuardedPages pages, KeepPage keepPage, FeedConfig config, Clock clock) {
        this.pages = pages;
        this.keepPage = keepPage;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String option() {
        return "feed";
    }

    @Override
    public Duration every() {
        return config.every();
    }

    @Override
    public boolean read(Door door, Turn turn) throws NotKept, InterruptedException {
        Optional<FeedOptions> feed = door.options().feed();
        Optional<String> password = door.secrets().keys().stream().findFirst();
        return door.kind() != ChannelKind.POLLED_FEED
                || feed.isEmpty()
                || password.isEmpty()
                || read(door, turn, feed.get(), password.get());
    }

    private boolean read(Door door, Turn turn, FeedOptions feed, String password) throws NotKept, InterruptedException {
        Mark mark = begin(turn.mark(), name(feed));
        turn.moveTo(mark);
        while (!turn.isOver()) {
            byte[] page = waitForPage(pages.page(feed, password, mark.position()));
            Outline outline = keepPage.outline(page);
            if (!outline.isEmpty()) {
                turn.waitFor(
                        keepPage.handle(door, new RawContact("http", MEDIA_TYPE, Map.of(), page, clock.instant())));
            }
            boolean isLast = outline.isEmpty() || outline.next().equals(mark.position());
            mark = mark.at(outline.next());
            turn.moveTo(mark);
            if (isLast) {
                return true;
            }
        }
        return false;
    }

    private static Mark begin(Mark mark, String feed) {
        return mark.source().equals(feed) ? mark : new Mark(feed, BEGINNING);
    }

    private static String name(FeedOptions feed) {
        return BodyHash.of((feed.url() + " " + feed.user()).getBytes(UTF_8));
    }

    private static byte[] waitForPage(Uni<byte[]> page) throws InterruptedException {
        try {
            return page.subscribeAsCompletionStage().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof FeedFailure failure ? failure : new IllegalStateException(e.getCause());
        }
    }
}
