package dev.annals.query.customer360;

import static dev.annals.query.testing.Customers.registered;
import static dev.annals.query.testing.Marketing.campaign;
import static dev.annals.query.testing.Marketing.entered;
import static dev.annals.query.testing.Marketing.lead;
import static dev.annals.query.testing.Marketing.responded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.campaign.CampaignRetracted;
import dev.annals.api.campaign.CampaignState;
import dev.annals.api.campaign.MemberState;
import dev.annals.api.campaign.ResponseKind;
import dev.annals.api.customer.CustomerCampaign;
import dev.annals.api.customer.GetCustomer;
import dev.annals.api.customer.GetTimeline;
import dev.annals.api.customer.TimelineEntry;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.query.campaigns.CampaignsReadModel;
import dev.annals.query.pipeline.PipelineReadModel;
import dev.annals.query.testing.MemoryJournal;
import dev.annals.query.testing.ReadModelFixture;
import dev.annals.query.tickets.TicketsReadModel;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CampaignsOfACustomerTest {
    private static final UUID ANN = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);
    private static final UUID SPRING = new UUID(8, 1);
    private static final UUID SUMMER = new UUID(8, 2);

    private final ReadModelFixture fixture = new ReadModelFixture(
            new Customer360ReadModel(), new PipelineReadModel(), new TicketsReadModel(), new CampaignsReadModel());
    private final CustomerQueries queries = new CustomerQueries(fixture.worlds, ReadModelFixture.CLOCK);

    @Test
    void campaigns_come_the_last_entered_first_without_those_withdrawn() {
        fixture.given(
                registered(ANN, "Ann"),
                campaign(SPRING, "Spring"),
                campaign(SUMMER, "Summer"),
                entered(SPRING, ANN),
                entered(SPRING, BEN),
                entered(SUMMER, ANN),
                responded(SPRING, ANN, ResponseKind.CLICKED),
                lead(SPRING, ANN, null, MemoryJournal.START));
        assertThat(campaigns(AsOf.NOW)).extracting(CustomerCampaign::name).containsExactly("Summer", "Spring");
        assertThat(campaigns(AsOf.NOW).getLast())
                .isEqualTo(new CustomerCampaign(
                        SPRING,
                        "Spring",
                        CampaignChannel.EMAIL,
                        CampaignState.PLANNED,
                        MemberState.ENTERED,
                        List.of(ResponseKind.CLICKED),
                        true,
                        false,
                        MemoryJournal.START.plusSeconds(4)));
        fixture.given(new CampaignRetracted(SPRING));
        assertThat(campaigns(AsOf.NOW)).extracting(CustomerCampaign::name).containsExactly("Summer");
        assertThat(campaigns(new AsOf.AtPosition(8))).hasSize(2);
    }

    @Test
    void the_timeline_tells_what_reached_the_customer() {
        fixture.given(
                registered(ANN, "Ann"),
                campaign(SPRING, "Spring"),
                entered(SPRING, ANN),
                entered(SPRING, BEN),
                responded(SPRING, ANN, ResponseKind.OPENED));
        ListRequest all = new ListRequest(Map.of(), null, List.of(), 50, null, false);
        assertThat(queries.handle(new GetTimeline(ANN, all, AsOf.NOW)).body().items())
                .extracting(TimelineEntry::event)
                .containsExactly("campaign-member.responded", "campaign-member.entered", "customer.registered");
    }

    private List<CustomerCampaign> campaigns(AsOf asOf) {
        return queries.handle(new GetCustomer(ANN, asOf)).body().campaigns();
    }

    @AfterEach
    void close() {
        fixture.close();
    }
}
