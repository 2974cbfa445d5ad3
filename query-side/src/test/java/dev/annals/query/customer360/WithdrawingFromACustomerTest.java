package dev.annals.query.customer360;

import static dev.annals.query.testing.Customers.registered;
import static dev.annals.query.testing.Customers.talked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.customer.ConsentChannel;
import dev.annals.api.customer.ConsentRecorded;
import dev.annals.api.customer.ConsentRetracted;
import dev.annals.api.customer.Customer360;
import dev.annals.api.customer.CustomerConsent;
import dev.annals.api.customer.CustomerInteraction;
import dev.annals.api.customer.GetCustomer;
import dev.annals.api.customer.GetTimeline;
import dev.annals.api.customer.InteractionRetracted;
import dev.annals.api.customer.TimelineEntry;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.query.pipeline.PipelineReadModel;
import dev.annals.query.testing.ReadModelFixture;
import dev.annals.query.tickets.TicketsReadModel;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was recorded of a customer by mistake is gone from every answer about now, and from none about then. */
class WithdrawingFromACustomerTest {
    private static final UUID ANN = new UUID(1, 1);
    private static final UUID TALK = new UUID(4, 1);

    private final ReadModelFixture fixture =
            new ReadModelFixture(new Customer360ReadModel(), new PipelineReadModel(), new TicketsReadModel());
    private final CustomerQueries queries = new CustomerQueries(fixture.worlds, ReadModelFixture.CLOCK);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_withdrawn_talk_is_gone_now_and_stays_in_what_was() {
        fixture.given(
                registered(ANN, "Ann"),
                talked(ANN, TALK, "wrong"),
                talked(ANN, new UUID(4, 2), "right"),
                new InteractionRetracted(ANN, TALK));

        assertThat(talks(AsOf.NOW)).containsExactly("right");
        assertThat(ann(AsOf.NOW).totals().interactions()).isEqualTo(1);
        AsOf before = new AsOf.AtPosition(3);
        assertThat(talks(before)).containsExactly("right", "wrong");
        assertThat(ann(before).totals().interactions()).isEqualTo(2);
    }

    @Test
    void the_timeline_tells_that_it_was_withdrawn_and_no_more_of_it() {
        fixture.given(registered(ANN, "Ann"), talked(ANN, TALK, "wrong"), new InteractionRetracted(ANN, TALK));

        assertThat(timeline(AsOf.NOW))
                .extracting(TimelineEntry::event)
                .containsExactly("customer.interaction-retracted", "customer.registered");
        assertThat(timeline(new AsOf.AtPosition(2)))
                .extracting(TimelineEntry::event)
                .containsExactly("customer.interaction-recorded", "customer.registered");
    }

    @Test
    void a_talk_that_was_withdrawn_and_recorded_again_is_told_once() {
        fixture.given(
                registered(ANN, "Ann"),
                talked(ANN, TALK, "first"),
                new InteractionRetracted(ANN, TALK),
                talked(ANN, TALK, "again"));

        assertThat(talks(AsOf.NOW)).containsExactly("again");
        assertThat(timeline(AsOf.NOW).getFirst().data().path("subject").asString())
                .isEqualTo("again");
        assertThat(timeline(AsOf.NOW)).hasSize(3);
    }

    @Test
    void a_talk_stays_when_another_customer_withdraws_one_of_the_same_id() {
        UUID ben = new UUID(1, 2);
        fixture.given(
                registered(ANN, "Ann"),
                registered(ben, "Ben"),
                talked(ben, TALK, "with Ben"),
                talked(ANN, TALK, "with Ann"),
                new InteractionRetracted(ben, TALK));

        assertThat(talks(AsOf.NOW)).containsExactly("with Ann");
    }

    @Test
    void a_withdrawn_consent_was_never_said() {
        fixture.given(
                registered(ANN, "Ann"),
                new ConsentRecorded(ANN, ConsentChannel.EMAIL, "news", true, null, null),
                new ConsentRecorded(ANN, ConsentChannel.SMS, "news", true, null, null),
                new ConsentRetracted(ANN, ConsentChannel.EMAIL, "news"));

        assertThat(ann(AsOf.NOW).consents())
                .extracting(CustomerConsent::channel)
                .containsExactly(ConsentChannel.SMS);
        assertThat(ann(new AsOf.AtPosition(3)).consents()).hasSize(2);
    }

    private List<String> talks(AsOf asOf) {
        return ann(asOf).interactions().stream()
                .map(CustomerInteraction::subject)
                .toList();
    }

    private Customer360 ann(AsOf asOf) {
        return queries.handle(new GetCustomer(ANN, asOf)).body();
    }

    private List<TimelineEntry> timeline(AsOf asOf) {
        ListRequest all = new ListRequest(Map.of(), null, List.of(), 10, null, false);
        return queries.handle(new GetTimeline(ANN, all, asOf)).body().items();
    }
}
