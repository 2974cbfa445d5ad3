package dev.annals.server.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.annals.api.Ids;
import dev.annals.api.campaign.MemberView;
import dev.annals.api.campaign.ResponseKind;
import dev.annals.server.RunningServer;
import dev.annals.server.dispatch.CommandDispatcher;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** More links are followed at once than the journal takes. */
class TooManyReadersTest {
    private static final int ROOM = 10_016;

    private final RunningServer server = RunningServer.shared();
    private final LinkResponses responses =
            new LinkResponses(server.bean(CommandDispatcher.class), server.bean(Ids.class));
    private final CountDownLatch journalIsBack = new CountDownLatch(1);
    private final AtomicInteger looks = new AtomicInteger();
    private final Logger logger = (Logger) LoggerFactory.getLogger(LinkResponses.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @BeforeEach
    void listen() {
        said.start();
        logger.addAppender(said);
    }

    @AfterEach
    void end() {
        logger.detachAppender(said);
        journalIsBack.countDown();
        responses.destroy();
    }

    @Test
    void what_there_was_no_room_for_is_recorded_when_the_link_is_followed_again() {
        fill();
        follow("late", this::counted);
        journalIsBack.countDown();
        await().until(() -> {
            follow("late", this::counted);
            return looks.get() > 0;
        });
    }

    @Test
    void what_goes_wrong_for_thousands_is_said_once() {
        fill();
        follow("late", this::counted);
        follow("later", this::counted);
        journalIsBack.countDown();
        await().until(() -> {
            follow("late", this::counted);
            return looks.get() > 0;
        });
        assertThat(said.list).hasSize(2);
    }

    private void fill() {
        for (int i = 0; i < ROOM; i++) {
            follow("early " + i, this::onceTheJournalIsBack);
        }
    }

    private void follow(String token, Supplier<MemberView> member) {
        responses.recordLater(token, ResponseKind.OPENED, member, null);
    }

    private MemberView counted() {
        looks.incrementAndGet();
        throw new IllegalStateException();
    }

    private MemberView onceTheJournalIsBack() {
        try {
            journalIsBack.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException();
    }
}
