package dev.annals.server.outbox;

import dev.annals.api.campaign.CampaignToSend;
import dev.annals.api.campaign.ClearedMessages;
import dev.annals.api.campaign.MessageRefusal;
import dev.annals.api.sending.SendingRules;
import dev.annals.server.carrier.Carrier;
import dev.annals.server.carrier.CarrierUnavailable;
import dev.annals.server.carrier.Delivery;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Messages of one campaign on their way out, by a few workers at once. A worker has a connection before it has anything
 * cleared, and has a few cleared at a time, so that a kill leaves few in doubt.
 */
final class Shipment {
    /** Decided on together; as many are in doubt for each connection when the process dies. */
    static final int TOGETHER = 10;

    /** So many answers in a row of which nothing is certain say that the carrier is not well. */
    private static final int PUZZLING = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Shipment.class);

    private final UUID holder;
    private final CampaignToSend campaign;
    private final SendingRules rules;
    private final Quiet quiet;
    private final Parts parts;
    private final Queue<OutboxRow> rows;
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger out = new AtomicInteger();
    private volatile @Nullable CarrierUnavailable unopened;
    private volatile boolean ending;
    private volatile boolean stopping;

    /** What shipments are made with. */
    @Component
    record Parts(
            Clearing clearing,
            Letters letters,
            Outlets outlets,
            Outbox outbox,
            Reservations reservations,
            Clock clock) {

        /**
         * After a decision: what is over leaves the list. Whom another decision has cleared is in doubt, and looked at again,
         * since it may tell after all what became of it.
         */
        void settle(UUID holder, UUID campaignId, List<UUID> customers, ClearedMessages decided) {
            List<UUID> others = customers.stream()
                    .filter(customer -> !decided.cleared().contains(customer)
                            && !decided.over().contains(customer))
                    .toList();
            clearing.doubt(campaignId, others);
            outbox.putBack(holder, campaignId, others);
            reservations.release(campaignId, decided.over());
            outbox.done(holder, campaignId, decided.over());
        }
    }

    /** @param holder who has taken the rows */
    Shipment(UUID holder, CampaignToSend campaign, SendingRules rules, Quiet quiet, Parts parts, List<OutboxRow> rows) {
        this.holder = holder;
        this.campaign = campaign;
        this.rules = rules;
        this.quiet = quiet;
        this.parts = parts;
        this.rows = new ConcurrentLinkedQueue<>(rows);
    }

    /** The process ends: no worker begins anything more, and an outage is not waited for. */
    void stop() {
        ending = true;
        stopping = true;
    }

    /** What no worker has begun. */
    List<UUID> left() {
        return rows.stream().map(OutboxRow::customerId).toList();
    }

    /** How many messages have left, or may have. */
    int out() {
        return out.get();
    }

    /** One worker's part. One that gets no connection leaves its part to the others. */
    void work(Carrier carrier) {
        try (Carrier.Session session = carrier.open()) {
            opened.incrementAndGet();
            int puzzles = 0;
            List<OutboxRow> some = next();
            while (!some.isEmpty()) {
                puzzles = ship(session, some, puzzles);
                some = next();
            }
        } catch (CarrierUnavailable closed) {
            unopened = closed;
        } catch (RuntimeException failure) {
            ending = true;
            throw failure;
        }
    }

    /** Once all workers have ended: when none got a connection, there is none to get. */
    void ended() {
        CarrierUnavailable closed = unopened;
        if (closed != null && opened.get() == 0) {
            down(Objects.requireNonNull(closed.getCause()).getClass().getName());
        }
    }

    private void down(String why) {
        ending = true;
        parts.outlets().markDown(campaign.channel(), why);
    }

    private List<OutboxRow> next() {
        List<OutboxRow> some = new ArrayList<>(TOGETHER);
        while (!ending && some.size() < TOGETHER) {
            OutboxRow row = rows.poll();
            if (row == null) {
                break;
            }
            some.add(row);
        }
        return some;
    }

    /** Answers how many in a row have puzzled us. */
    private int ship(Carrier.Session session, List<OutboxRow> some, int puzzlesBefore) {
        List<Letter> letters = capped(awake(parts.letters().addressed(campaign, some)));
        if (letters.isEmpty()) {
            return puzzlesBefore;
        }
        UUID clearance = parts.clearing().newClearance();
        ClearedMessages decided = parts.clearing()
                .decide(
                        () -> stopping,
                        clearance,
                        campaign.id(),
                        letters.stream().map(Letter::candidate).toList());
        parts.settle(
                holder, campaign.id(), letters.stream().map(Letter::customerId).toList(), decided);
        Set<UUID> cleared = Set.copyOf(decided.cleared());
        List<Handed> handed = new ArrayList<>();
        int puzzles = puzzlesBefore;
        for (Letter letter : letters) {
            if (cleared.contains(letter.customerId())) {
                Delivery delivery = ending ? Handed.NOT_BEGUN : handOver(session, letter);
                puzzles = delivery instanceof Delivery.Unknown ? puzzles + 1 : 0;
                lookAt(delivery, puzzles);
                handed.add(new Handed(letter.row(), delivery));
            }
        }
        report(clearance, handed);
        return puzzles;
    }

    private void lookAt(Delivery delivery, int puzzles) {
        if (delivery instanceof Delivery.Taken) {
            parts.outlets().markUp(campaign.channel());
        } else if (delivery instanceof Delivery.Down down) {
            down(down.reason());
        } else if (puzzles == PUZZLING) {
            down("no answer");
        }
    }

    /** Whom it is quiet for waits until it is not. */
    private List<Letter> awake(List<Letter> letters) {
        Instant now = parts.clock().instant();
        List<Letter> awake = new ArrayList<>();
        Map<Instant, List<UUID>> later = new TreeMap<>();
        for (Letter letter : letters) {
            Instant earliest = letter.isToBeKnownFirst() ? now.plus(Letters.AGAIN) : quiet.earliest(letter, now);
            if (earliest.isAfter(now)) {
                later.computeIfAbsent(earliest, at -> new ArrayList<>()).add(letter.customerId());
            } else {
                awake.add(letter);
            }
        }
        later.forEach((at, customers) -> parts.outbox().putBack(holder, campaign.id(), customers, at));
        return awake;
    }

    private List<Letter> capped(List<Letter> letters) {
        List<UUID> customers = letters.stream().map(Letter::customerId).toList();
        Set<UUID> reserved = customers.isEmpty()
                ? Set.of()
                : parts.reservations()
                        .reserve(
                                campaign.id(),
                                customers,
                                rules.cap(),
                                parts.clock().instant());
        return letters.stream()
                .map(letter ->
                        reserved.contains(letter.customerId()) ? letter : letter.keptBackBy(MessageRefusal.CAP_REACHED))
                .toList();
    }

    private Delivery handOver(Carrier.Session session, Letter letter) {
        try {
            return session.handOver(parts.letters().written(campaign, letter, rules));
        } catch (RuntimeException mistake) {
            // The carrier answers for what it was given, so this one never reached it. Messages may quote the reader.
            LOG.error(
                    "A message of campaign {} cannot be made: {}",
                    campaign.id(),
                    mistake.getClass().getName());
            return new Delivery.Refused("the message cannot be made");
        }
    }

    private void report(UUID clearance, List<Handed> handed) {
        parts.clearing()
                .report(
                        () -> stopping,
                        campaign.id(),
                        handed.stream().map(one -> one.report(clearance)).toList());
        List<UUID> done = new ArrayList<>();
        List<UUID> again = new ArrayList<>();
        List<UUID> without = new ArrayList<>();
        for (Handed one : handed) {
            UUID customer = one.row().customerId();
            if (one.delivery() == Handed.NOT_BEGUN) {
                again.add(customer);
            } else if (one.isPostponed()) {
                parts.outbox()
                        .postpone(
                                holder,
                                campaign.id(),
                                customer,
                                one.again(parts.clock().instant()));
            } else {
                done.add(customer);
            }
            if (one.isNotOut()) {
                without.add(customer);
            } else {
                out.incrementAndGet();
            }
        }
        parts.reservations().release(campaign.id(), without);
        parts.outbox().putBack(holder, campaign.id(), again);
        parts.outbox().done(holder, campaign.id(), done);
    }
}
