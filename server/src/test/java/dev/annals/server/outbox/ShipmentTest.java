package dev.annals.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.campaign.CampaignToSend;
import dev.annals.api.campaign.GetCampaignToSend;
import dev.annals.api.query.AsOf;
import dev.annals.api.sending.MailSender;
import dev.annals.api.sending.SendingRules;
import dev.annals.server.carrier.Carrier;
import dev.annals.server.carrier.CarrierUnavailable;
import dev.annals.server.carrier.Delivery;
import dev.annals.server.carrier.OutgoingMessage;
import dev.annals.server.dispatch.Queries;
import dev.annals.server.reactor.Duty;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What becomes of a message by what its carrier says; the messages of these campaigns are held, so that the test ships them. */
class ShipmentTest {
    private static final UUID HOLDER = UUID.randomUUID();
    private static final SendingRules RULES =
            new SendingRules(null, null, null, new MailSender("Shop", "news@shop.example"), null, false);

    private final MailedServer annals = new MailedServer().ruling("{'sender':null}");
    private final Outbox outbox = MailedServer.SERVER.bean(Outbox.class);
    private final Outlets outlets = MailedServer.SERVER.bean(Outlets.class);
    /** At each look it takes for left behind whatever somebody else has taken. */
    private final Duty sending = MailedServer.SERVER.bean("messageSending", Duty.class);

    private final Instant begun = Instant.now();

    private UUID customer;
    private UUID campaign;

    @BeforeEach
    void hold() {
        customer = annals.customer("Ann", "ann", "en", true);
        campaign = annals.launched(customer);
        annals.awaitStage(campaign, "HELD");
        sending.stop();
    }

    @AfterEach
    void letGo() {
        sending.start();
    }

    @Test
    void what_is_not_taken_now_is_decided_on_again_later_and_does_not_count() {
        ship(new Delivery.Postponed("451"));

        assertThat(awaitVersion(3).get("state").asString()).isEqualTo("ENTERED");
        Outbox.Waiting waiting = outbox.waiting(campaign);
        assertThat(waiting.waiting()).isEqualTo(1);
        assertThat(waiting.nextAt())
                .isBetween(begun.plus(Duration.ofMinutes(1)), Instant.now().plus(Duration.ofMinutes(1)));
    }

    @Test
    void what_was_put_off_for_a_day_has_failed() {
        for (int attempt = 0; attempt < 7; attempt++) {
            outbox.take(HOLDER, campaign, 1, Instant.now());
            outbox.postpone(HOLDER, campaign, customer, begun);
        }
        ship(new Delivery.Postponed("451"));

        assertThat(awaitVersion(3).get("state").asString()).isEqualTo("FAILED");
        assertThat(outbox.waiting(campaign).waiting()).isZero();
    }

    @Test
    void what_is_refused_for_good_has_failed() {
        ship(new Delivery.Refused("550 5.1.1"));

        assertThat(awaitVersion(3).get("state").asString()).isEqualTo("FAILED");
        assertThat(outbox.waiting(campaign).waiting()).isZero();
    }

    @Test
    void what_may_have_been_taken_is_in_doubt_and_never_sent_again() {
        ship(new Delivery.Unknown());

        assertThat(awaitVersion(3).get("state").asString()).isEqualTo("IN_DOUBT");
        assertThat(outbox.waiting(campaign).waiting()).isZero();
    }

    @Test
    void a_carrier_that_takes_nothing_now_is_left_alone_for_a_while() {
        ship(new Delivery.Down("550 5.7.1"));

        assertThat(awaitVersion(3).get("state").asString()).isEqualTo("ENTERED");
        assertThat(outbox.waiting(campaign).waiting()).isEqualTo(1);
        assertThat(outlets.obstacle(CampaignChannel.EMAIL, RULES)).contains(Obstacle.CARRIER_DOWN);
        outlets.markUp(CampaignChannel.EMAIL);
    }

    @Test
    void whoever_lost_its_hold_changes_nothing_any_more() {
        Shipment shipment = shipment();
        outbox.free(campaign, List.of(customer));
        shipment.work(new Saying(new Delivery.Taken("1@shop.example")));

        assertThat(awaitVersion(3).get("state").asString()).isEqualTo("SENT");
        assertThat(outbox.waiting(campaign).waiting()).isEqualTo(1);
    }

    @Test
    void without_a_connection_nothing_is_decided() {
        Shipment shipment = shipment();
        shipment.work(new Unreachable());
        shipment.ended();

        assertThat(shipment.left()).hasSize(1);
        assertThat(outlets.obstacle(CampaignChannel.EMAIL, RULES)).contains(Obstacle.CARRIER_DOWN);
        assertThat(annals.member(campaign, customer).get("version").asLong()).isEqualTo(1);
        outlets.markUp(CampaignChannel.EMAIL);
        outbox.putBack(HOLDER, campaign, shipment.left());
    }

    @Test
    void a_worker_without_a_connection_leaves_its_part_to_the_others() {
        Shipment shipment = shipment();
        shipment.work(new Unreachable());
        shipment.work(new Saying(new Delivery.Taken("1@shop.example")));
        shipment.ended();

        assertThat(awaitVersion(3).get("state").asString()).isEqualTo("SENT");
        assertThat(outlets.obstacle(CampaignChannel.EMAIL, RULES)).isEmpty();
    }

    private void ship(Delivery delivery) {
        Shipment shipment = shipment();
        shipment.work(new Saying(delivery));
        assertThat(shipment.left()).isEmpty();
    }

    private Shipment shipment() {
        CampaignToSend plan = MailedServer.SERVER
                .bean(Queries.class)
                .ask(new GetCampaignToSend(campaign, AsOf.NOW))
                .body();
        List<OutboxRow> rows = outbox.take(HOLDER, campaign, 10, Instant.now());
        Shipment.Parts parts = MailedServer.SERVER.bean(Shipment.Parts.class);
        return new Shipment(HOLDER, plan, RULES, Quiet.of(null, ZoneOffset.UTC), parts, rows);
    }

    private JsonNode awaitVersion(long version) {
        return await().until(
                        () -> annals.member(campaign, customer),
                        member -> member.get("version").asLong() == version);
    }

    /** A carrier that says the same of every message. */
    private record Saying(Delivery delivery) implements Carrier, Carrier.Session {
        @Override
        public int connections() {
            return 1;
        }

        @Override
        public Session open() {
            return this;
        }

        @Override
        public Delivery handOver(OutgoingMessage message) {
            return delivery;
        }

        @Override
        public void close() {}
    }

    private record Unreachable() implements Carrier {
        @Override
        public int connections() {
            return 1;
        }

        @Override
        public Session open() throws CarrierUnavailable {
            throw new CarrierUnavailable(new IllegalStateException("nobody there"));
        }
    }
}
