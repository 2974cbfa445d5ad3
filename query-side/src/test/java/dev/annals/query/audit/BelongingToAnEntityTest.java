package dev.annals.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.AggregateType;
import dev.annals.api.audit.FindRecordsOf;
import dev.annals.api.campaign.Members;
import dev.annals.api.opportunity.OpportunityRetracted;
import dev.annals.api.query.AsOf;
import dev.annals.query.campaigns.CampaignsReadModel;
import dev.annals.query.pipeline.PipelineReadModel;
import dev.annals.query.testing.Customers;
import dev.annals.query.testing.Desk;
import dev.annals.query.testing.Marketing;
import dev.annals.query.testing.ReadModelFixture;
import dev.annals.query.tickets.TicketsReadModel;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BelongingToAnEntityTest {
    private static final UUID CUSTOMER = new UUID(3, 1);
    private static final UUID OTHER = new UUID(3, 2);
    private static final UUID DEAL = new UUID(4, 1);
    private static final UUID TICKET = new UUID(5, 1);
    private static final UUID CAMPAIGN = new UUID(8, 1);

    private final ReadModelFixture fixture =
            new ReadModelFixture(new PipelineReadModel(), new TicketsReadModel(), new CampaignsReadModel());
    private final RecordQueries queries = new RecordQueries(fixture.worlds);

    @BeforeAll
    void record() {
        fixture.given(
                Customers.opened(DEAL, CUSTOMER, "10.00", "0.5"),
                Desk.ticket(TICKET, CUSTOMER, "Where is it?"),
                Marketing.campaign(CAMPAIGN, "Spring"),
                Marketing.entered(CAMPAIGN, CUSTOMER),
                Customers.opened(new UUID(4, 2), OTHER, "10.00", "0.5"),
                Marketing.entered(CAMPAIGN, OTHER),
                new OpportunityRetracted(DEAL));
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    @Test
    void deals_tickets_and_memberships_belong_to_their_customer_retracted_or_not() {
        assertThat(of(AggregateType.CUSTOMER, CUSTOMER, AsOf.NOW))
                .startsWith(CUSTOMER)
                .containsExactlyInAnyOrder(CUSTOMER, DEAL, TICKET, Members.id(CAMPAIGN, CUSTOMER));
    }

    @Test
    void what_came_later_did_not_belong_to_it_before() {
        assertThat(of(AggregateType.CUSTOMER, CUSTOMER, new AsOf.AtPosition(1))).containsExactly(CUSTOMER, DEAL);
    }

    @Test
    void members_belong_to_their_campaign_and_nothing_to_a_deal() {
        assertThat(of(AggregateType.CAMPAIGN, CAMPAIGN, AsOf.NOW))
                .containsExactlyInAnyOrder(CAMPAIGN, Members.id(CAMPAIGN, CUSTOMER), Members.id(CAMPAIGN, OTHER));
        assertThat(of(AggregateType.OPPORTUNITY, DEAL, AsOf.NOW)).containsExactly(DEAL);
    }

    private List<UUID> of(AggregateType type, UUID id, AsOf moment) {
        return queries.handle(new FindRecordsOf(type, id, moment)).body();
    }
}
