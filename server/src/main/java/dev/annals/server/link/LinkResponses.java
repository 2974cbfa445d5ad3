package dev.annals.server.link;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.annals.api.Ids;
import dev.annals.api.RefusalCode;
import dev.annals.api.Refused;
import dev.annals.api.campaign.CampaignLimits;
import dev.annals.api.campaign.MemberView;
import dev.annals.api.campaign.RecordResponse;
import dev.annals.api.campaign.ResponseKind;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Origin;
import dev.annals.server.dispatch.Wish;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Records what readers did, once for each link, however often it is followed. Readers do not wait for it: with more to
 * record than the journal takes, and when the server is killed, opens and clicks are lost and no page is.
 */
@Component
class LinkResponses implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(LinkResponses.class);
    private static final int AT_ONCE = 16;
    private static final int WAITING = 10_000;
    private static final int REMEMBERED = 100_000;
    private static final Duration FOR = Duration.ofHours(1);
    private static final Duration SELDOM = Duration.ofMinutes(1);

    private final CommandDispatcher dispatcher;
    private final Ids ids;
    /** Spares the journal those who ask again and again; what it forgets, the member still knows. */
    private final Cache<UUID, Boolean> recent =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(FOR).build();

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofVirtual().name("link-", 1).factory());

    /** What goes wrong for one may go wrong for thousands. */
    private final Cache<String, Boolean> told =
            Caffeine.newBuilder().expireAfterWrite(SELDOM).build();

    LinkResponses(CommandDispatcher dispatcher, Ids ids) {
        this.dispatcher = dispatcher;
        this.ids = ids;
    }

    /** @param member asked for only when there is something to record */
    void recordLater(String token, ResponseKind kind, Supplier<MemberView> member, @Nullable String detail) {
        UUID id = responseId(token);
        if (recent.asMap().putIfAbsent(id, true) == null) {
            try {
                threads.execute(() -> recordOrForget(id, kind, member, detail));
            } catch (RejectedExecutionException full) {
                forget(id, "more links are followed than can be recorded");
            }
        }
    }

    private void recordOrForget(UUID id, ResponseKind kind, Supplier<MemberView> member, @Nullable String detail) {
        try {
            record(id, kind, member.get(), detail);
        } catch (RuntimeException failure) {
            // Messages may quote what a person typed.
            forget(id, failure.getClass().getName());
        }
    }

    /** Who follows the link again is recorded then. */
    private void forget(UUID id, String reason) {
        recent.invalidate(id);
        if (told.asMap().putIfAbsent(reason, true) == null) {
            LOG.warn("A response is not recorded, said once a minute: {}", reason);
        }
    }

    /**
     * Records it before it returns.
     *
     * @throws Refused when the journal cannot be reached
     */
    void recordNow(String token, ResponseKind kind, MemberView member) {
        record(responseId(token), kind, member, null);
    }

    private void record(UUID id, ResponseKind kind, MemberView member, @Nullable String detail) {
        RecordResponse command =
                new RecordResponse(member.campaignId(), member.customerId(), kind, id, fitting(detail));
        try {
            dispatcher.dispatch(Wish.of(command), Origin.ownAccord(MessageLinks.ORIGIN, ids));
        } catch (Refused refused) {
            if (refused.code().kind() == RefusalCode.Kind.UNAVAILABLE) {
                throw refused;
            }
            // A campaign that was called off does not count any more; its links still lead somewhere.
            LOG.debug("A response is refused: {}", refused.code());
        }
    }

    private static @Nullable String fitting(@Nullable String detail) {
        return detail == null || detail.length() > CampaignLimits.DETAIL ? null : detail;
    }

    /** The same link is the same response. */
    private static UUID responseId(String token) {
        return UUID.nameUUIDFromBytes(token.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
