package dev.annals.server.outbox;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Ids;
import dev.annals.api.RefusalCode;
import dev.annals.api.Refused;
import dev.annals.api.campaign.CampaignRetracted;
import dev.annals.api.campaign.CampaignState;
import dev.annals.api.campaign.CampaignToSend;
import dev.annals.api.campaign.ClearMessages;
import dev.annals.api.campaign.ClearMessages.Candidate;
import dev.annals.api.campaign.ClearedMessages;
import dev.annals.api.campaign.GetCampaignToSend;
import dev.annals.api.campaign.ReportMessages;
import dev.annals.api.query.AsOf;
import dev.annals.api.sending.GetSendingRules;
import dev.annals.api.sending.SendingRules;
import dev.annals.journal.JournalReader;
import dev.annals.query.live.Visibility;
import dev.annals.server.dispatch.Queries;
import dev.annals.server.reactor.Duty;
import dev.annals.server.startup.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has the messages in the outbox decided on and handed over. What is in the journal counts, not the outbox: what a sender has
 * left behind is in doubt where it was cleared, and decided on where it was not.
 */
@Component
class Sending implements Duty.Work {
    private static final Duration SHORT = Duration.ofMillis(1_500);
    private static final Duration LONG = Duration.ofSeconds(5);
    private static final int MOST = 2_000;
    private static final Duration KEEPING = Duration.ofDays(1);

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration EVER = Duration.ofDays(36_500);

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private final Queries queries;
    private final JournalReader journal;
    private final Visibility visibility;
    private final Workers workers;
    private final Ids ids;
    private final Shipment.Parts parts;
    private final Clock clock;
    private final ZoneId zone;
    private final Pace pace;
    private int batch = 10 * Shipment.TOGETHER;
    private int turn;
    private long seen = -1;
    private Instant pruned = Instant.MIN;

    Sending(
            Queries queries,
            JournalReader journal,
            Visibility visibility,
            Workers workers,
            Ids ids,
            Shipment.Parts parts,
            Settings settings,
            Clock clock) {
        this.queries = queries;
        this.journal = journal;
        this.visibility = visibility;
        this.workers = workers;
        this.ids = ids;
        this.parts = parts;
        this.clock = clock;
        this.zone = settings.zone();
        this.pace = new Pace(clock);
    }

    /** Some messages of each campaign, so that a large one does not keep the others waiting. */
    @Override
    public boolean look() throws InterruptedException {
        settleWhatWasLeftBehind();
        prune();
        List<UUID> campaigns = new ArrayList<>(parts.outbox().campaigns());
        if (campaigns.isEmpty() || !isUpToDate()) {
            return false;
        }
        // Each is the first in turn, since the first one may use up what the rules allow in a minute.
        Collections.rotate(campaigns, turn++);
        boolean more = false;
        for (UUID campaignId : campaigns) {
            more |= sendOrPass(campaignId);
        }
        return more;
    }

    /** Rules and addresses are at most as old as the look before. */
    private boolean isUpToDate() throws InterruptedException {
        long known = seen < 0 ? journal.head() : seen;
        if (!visibility.awaitPosition(known, PATIENCE)) {
            return false;
        }
        seen = journal.head();
        return true;
    }

    private void settleWhatWasLeftBehind() {
        List<OutboxRow> left = parts.outbox().leftBehind(ReportMessages.MOST);
        while (!left.isEmpty()) {
            Map<UUID, List<UUID>> customers = left.stream()
                    .collect(Collectors.groupingBy(
                            OutboxRow::campaignId, Collectors.mapping(OutboxRow::customerId, Collectors.toList())));
            customers.forEach((campaignId, some) -> {
                parts.clearing().doubt(campaignId, some);
                parts.outbox().free(campaignId, some);
            });
            left = parts.outbox().leftBehind(ReportMessages.MOST);
        }
    }

    private void prune() {
        Instant now = clock.instant();
        if (pruned.isBefore(now.minus(KEEPING))) {
            parts.reservations().prune(now);
            pruned = now;
        }
    }

    /** One campaign that cannot be sent keeps no other from it. */
    private boolean sendOrPass(UUID campaignId) throws InterruptedException {
        try {
            return send(campaignId);
        } catch (Refused refused) {
            if (refused.code().kind() == RefusalCode.Kind.UNAVAILABLE) {
                throw refused;
            }
            // It was paused in between: it is looked at again when it goes on.
            LOG.debug("Campaign {} is passed over: {}", campaignId, refused.code());
            return false;
        } catch (RuntimeException mistake) {
            // Messages may quote what a person typed.
            LOG.error(
                    "Campaign {} cannot be sent: {}",
                    campaignId,
                    mistake.getClass().getName());
            return false;
        }
    }

    private boolean send(UUID campaignId) throws InterruptedException {
        CampaignToSend campaign = find(campaignId);
        if (campaign == null) {
            return isRetracted(campaignId) && refuse(campaignId);
        }
        if (campaign.state() == CampaignState.PAUSED) {
            return false;
        }
        if (campaign.state().isOver()) {
            return refuse(campaignId);
        }
        SendingRules rules = queries.ask(new GetSendingRules(AsOf.NOW)).body().rules();
        return parts.outlets().obstacle(campaign.channel(), rules).isEmpty() && ship(campaign, rules);
    }

    private @Nullable CampaignToSend find(UUID campaignId) {
        try {
            return queries.ask(new GetCampaignToSend(campaignId, AsOf.NOW)).body();
        } catch (Refused refused) {
            if (refused.code() == CommonRefusal.NOT_FOUND) {
                return null;
            }
            throw refused;
        }
    }

    /** What read models do not show may still be there. */
    private boolean isRetracted(UUID campaignId) {
        return journal.ofAggregate(campaignId, 0).stream()
                .anyMatch(event -> event.payload() instanceof CampaignRetracted);
    }

    /** A campaign that is over sends nothing more, which each member is told, also those whose time has not come. */
    private boolean refuse(UUID campaignId) {
        UUID holder = ids.next();
        List<UUID> customers =
                parts
                        .outbox()
                        .take(
                                holder,
                                campaignId,
                                ClearMessages.MOST,
                                clock.instant().plus(EVER))
                        .stream()
                        .map(OutboxRow::customerId)
                        .toList();
        List<Candidate> candidates = customers.stream()
                .map(customer -> new Candidate(customer, null, null, null))
                .toList();
        ClearedMessages decided = parts.clearing().decide(() -> true, ids.next(), campaignId, candidates);
        parts.settle(holder, campaignId, customers, decided);
        return !decided.over().isEmpty();
    }

    private boolean ship(CampaignToSend campaign, SendingRules rules) throws InterruptedException {
        Instant begun = clock.instant();
        int allowed = pace.allowed(rules.perMinute(), batch);
        UUID holder = ids.next();
        List<OutboxRow> rows = allowed == 0 ? List.of() : parts.outbox().take(holder, campaign.id(), allowed, begun);
        Shipment shipment = new Shipment(holder, campaign, rules, Quiet.of(rules.quietHours(), zone), parts, rows);
        try {
            workers.run(shipment, parts.outlets().carrier(campaign.channel()), rows.size());
        } finally {
            pace.unused(allowed - shipment.out());
            parts.outbox().putBack(holder, campaign.id(), shipment.left());
        }
        adapt(Duration.between(begun, clock.instant()));
        return !rows.isEmpty() && shipment.left().isEmpty();
    }

    /** A look is long enough to be worth it and short enough to end between two. */
    private void adapt(Duration taken) {
        if (taken.compareTo(SHORT) < 0) {
            batch = Math.min(2 * batch, MOST);
        } else if (taken.compareTo(LONG) > 0) {
            batch = Math.max(batch / 2, Shipment.TOGETHER);
        }
    }
}
