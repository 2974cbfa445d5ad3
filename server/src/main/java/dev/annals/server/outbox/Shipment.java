package dev.annals.server.outbox;

import dev.annals.api.campaign.CampaignToSend;
import dev.annals.api.campaign.ClearedMessages;
import dev.annals.api.sending.SendingRules;
import dev.annals.server.carrier.Carrier;
import dev.annals.server.carrier.CarrierUnavailable;
import dev.annals.server.carrier.Delivery;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Messages of one campaign on their way out, by a few workers at once. A worker has a connection before it has anything
 * cleared, and has a few cleared at a time, so that a kill leaves few in doubt.
 */
final class Shipment {
    /** Decided on together; as many are in doubt for each connection when the process dies. */
    static final int TOGETHER = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Shipment.class);

    private final CampaignToSend campaign;
    private final SendingRules rules;
    private final Parts parts;
    private final Queue<Letter> letters;
    private volatile boolean ending;

    /** What shipments are made with. */
    record Parts(
            Clearing clearing,
            Letters letters,
            Outlets outlets,
            Outbox outbox,
            Reservations reservations,
            Clock clock) {}

    Shipment(CampaignToSend campaign, SendingRules rules, Parts parts, List<Letter> letters) {
        this.campaign = campaign;
        this.rules = rules;
        this.parts = parts;
        this.letters = new ConcurrentLinkedQueue<>(letters);
    }

    /** No worker begins anything more. */
    void end() {
        ending = true;
    }

    /** What no worker has begun. */
    List<Letter> left() {
        return List.copyOf(letters);
    }

    /** One worker's part. */
    void work(Carrier carrier) {
        try (Carrier.Session session = carrier.open()) {
            parts.outlets().isUp(campaign.channel());
            List<Letter> some = next();
            while (!some.isEmpty()) {
                ship(session, some);
                some = next();
            }
        } catch (CarrierUnavailable down) {
            end();
            parts.outlets().isDown(campaign.channel(), down);
        } catch (RuntimeException failure) {
            end();
            throw failure;
        }
    }

    private List<Letter> next() {
        List<Letter> some = new ArrayList<>(TOGETHER);
        while (!ending && some.size() < TOGETHER) {
            Letter letter = letters.poll();
            if (letter == null) {
                break;
            }
            some.add(letter);
        }
        return some;
    }

    private void ship(Carrier.Session session, List<Letter> some) {
        ClearedMessages decided = parts.clearing().decide(campaign.id(), some);
        settleUncleared(some, decided);
        Set<UUID> cleared = Set.copyOf(decided.cleared());
        List<Handed> handed = some.stream()
                .filter(letter -> cleared.contains(letter.customerId()))
                .map(letter -> new Handed(letter.row(), handOver(session, letter)))
                .toList();
        parts.clearing()
                .reportUntil(
                        () -> ending,
                        campaign.id(),
                        handed.stream().map(Handed::report).toList());
        settle(handed);
    }

    private void settleUncleared(List<Letter> some, ClearedMessages decided) {
        List<UUID> uncleared = some.stream()
                .map(Letter::customerId)
                .filter(customer -> !decided.cleared().contains(customer))
                .toList();
        List<UUID> before = uncleared.stream()
                .filter(customer -> !decided.refused().contains(customer))
                .toList();
        parts.clearing().doubt(campaign.id(), before);
        parts.reservations().release(campaign.id(), decided.refused());
        parts.outbox().done(campaign.id(), uncleared);
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

    private void settle(List<Handed> handed) {
        List<UUID> done = new ArrayList<>();
        List<UUID> without = new ArrayList<>();
        for (Handed one : handed) {
            UUID customer = one.row().customerId();
            if (one.isPostponed()) {
                parts.outbox()
                        .postpone(
                                campaign.id(), customer, one.again(parts.clock().instant()));
            } else {
                done.add(customer);
            }
            if (one.isNotOut()) {
                without.add(customer);
            }
        }
        parts.reservations().release(campaign.id(), without);
        parts.outbox().done(campaign.id(), done);
    }
}
