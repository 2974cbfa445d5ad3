package dev.annals.server.outbox;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Refused;
import dev.annals.api.campaign.CampaignRefusal;
import dev.annals.api.campaign.CampaignRetracted;
import dev.annals.api.campaign.CampaignState;
import dev.annals.api.campaign.CampaignToSend;
import dev.annals.api.campaign.GetCampaignToSend;
import dev.annals.api.campaign.MessageRefusal;
import dev.annals.api.campaign.ReportMessages;
import dev.annals.api.customer.FindReaders;
import dev.annals.api.query.AsOf;
import dev.annals.api.sending.GetSendingRules;
import dev.annals.api.sending.SendingRules;
import dev.annals.journal.JournalReader;
import dev.annals.server.carrier.Carrier;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Has the messages in the outbox decided on and handed over. What is in the journal counts, not the outbox: what a sender has
 * left behind is in doubt where it was cleared, and decided on where it was not.
 */
@Component
class Sending implements Duty.Work {
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Duration LONG = Duration.ofSeconds(3);
    private static final Duration KEEPING = Duration.ofDays(1);

    private final Queries queries;
    private final JournalReader journal;
    private final Workers workers;
    private final Shipment.Parts parts;
    private final Clock clock;
    private final ZoneId zone;
    private final Pace pace;
    private int batch = 10 * Shipment.TOGETHER;
    private int turn;
    private Instant pruned = Instant.MIN;

    Sending(
            Queries queries,
            JournalReader journal,
            Workers workers,
            Clearing clearing,
            Letters letters,
            Outlets outlets,
            Outbox outbox,
            Reservations reservations,
            Settings settings,
            Clock clock) {
        this.queries = queries;
        this.journal = journal;
        this.workers = workers;
        this.parts = new Shipment.Parts(clearing, letters, outlets, outbox, reservations, clock);
        this.clock = clock;
        this.zone = settings.zone();
        this.pace = new Pace(clock);
    }

    /** Some messages of each campaign, so that a large one does not keep the others waiting. */
    @Override
    public boolean look() throws InterruptedException {
        settleWhatWasLeftBehind();
        prune();
        boolean more = false;
        List<UUID> due = new ArrayList<>(parts.outbox().due(clock.instant()));
        // Each is the first in turn, since the first one may use up what the rules allow in a minute.
        Collections.rotate(due, turn++);
        for (UUID campaignId : due) {
            more |= send(campaignId);
        }
        return more;
    }

    private void settleWhatWasLeftBehind() {
        List<OutboxRow> left = parts.outbox().leftBehind(ReportMessages.MOST);
        while (!left.isEmpty()) {
            Map<UUID, List<UUID>> customers = left.stream()
                    .collect(Collectors.groupingBy(
                            OutboxRow::campaignId, Collectors.mapping(OutboxRow::customerId, Collectors.toList())));
            customers.forEach((campaignId, some) -> {
                parts.clearing().doubt(campaignId, some);
                parts.outbox().putBack(campaignId, some);
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

    private boolean send(UUID campaignId) throws InterruptedException {
        CampaignToSend campaign = find(campaignId);
        if (campaign == null) {
            return isRetracted(campaignId) && refuseAll(campaignId);
        }
        if (campaign.state() == CampaignState.PAUSED) {
            return false;
        }
        if (campaign.state().isOver()) {
            return refuseAll(campaignId);
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

    /** A campaign that is over sends nothing more, which each member is told. */
    private boolean refuseAll(UUID campaignId) {
        List<OutboxRow> rows = parts.outbox().take(campaignId, ReportMessages.MOST, clock.instant());
        List<UUID> customers = rows.stream().map(OutboxRow::customerId).toList();
        parts.clearing().refuse(campaignId, customers);
        parts.reservations().release(campaignId, customers);
        parts.outbox().done(campaignId, customers);
        return !rows.isEmpty();
    }

    private boolean ship(CampaignToSend campaign, SendingRules rules) throws InterruptedException {
        Instant begun = clock.instant();
        int allowed = pace.allowed(rules.perMinute(), batch);
        List<OutboxRow> rows = allowed == 0 ? List.of() : parts.outbox().take(campaign.id(), allowed, begun);
        List<Letter> letters = awake(campaign, rules, rows, begun);
        pace.unused(allowed - letters.size());
        if (letters.isEmpty()) {
            return !rows.isEmpty();
        }
        Shipment shipment = new Shipment(campaign, rules, parts, capped(campaign.id(), rules, letters, begun));
        Carrier carrier = parts.outlets().carrier(campaign.channel());
        try {
            workers.run(shipment, carrier, letters.size());
        } catch (Refused refused) {
            // It was paused in between: it is looked at again when it goes on.
            if (refused.code() != CampaignRefusal.CAMPAIGN_NOT_RUNNING) {
                throw refused;
            }
        }
        List<Letter> left = shipment.left();
        parts.outbox()
                .putBack(campaign.id(), left.stream().map(Letter::customerId).toList());
        adapt(Duration.between(begun, clock.instant()));
        return left.isEmpty();
    }

    /** Whom it is quiet for waits until it is not. */
    private List<Letter> awake(CampaignToSend campaign, SendingRules rules, List<OutboxRow> rows, Instant now) {
        Quiet quiet = Quiet.of(rules.quietHours(), zone);
        List<Letter> awake = new ArrayList<>();
        Map<Instant, List<UUID>> later = new TreeMap<>();
        for (Letter letter :
                rows.isEmpty() ? List.<Letter>of() : parts.letters().addressed(campaign, rows)) {
            Instant earliest = quiet.earliest(letter, now);
            if (earliest.isAfter(now)) {
                later.computeIfAbsent(earliest, at -> new ArrayList<>()).add(letter.customerId());
            } else {
                awake.add(letter);
            }
        }
        later.forEach((at, customers) -> parts.outbox().putBack(campaign.id(), customers, at));
        return awake;
    }

    private List<Letter> capped(UUID campaignId, SendingRules rules, List<Letter> letters, Instant now) {
        List<UUID> customers = letters.stream().map(Letter::customerId).toList();
        Set<UUID> reserved = parts.reservations().reserve(campaignId, customers, rules.cap(), now);
        return letters.stream()
                .map(letter ->
                        reserved.contains(letter.customerId()) ? letter : letter.keptBackBy(MessageRefusal.CAP_REACHED))
                .toList();
    }

    /** A look is long enough to be worth it and short enough to end between two. */
    private void adapt(Duration taken) {
        if (taken.compareTo(SHORT) < 0) {
            batch = Math.min(2 * batch, FindReaders.MOST);
        } else if (taken.compareTo(LONG) > 0) {
            batch = Math.max(batch / 2, Shipment.TOGETHER);
        }
    }
}
