package dev.annals.query.campaigns;

import static dev.annals.query.testing.Marketing.STARTS;
import static dev.annals.query.testing.Marketing.accepted;
import static dev.annals.query.testing.Marketing.campaign;
import static dev.annals.query.testing.Marketing.cleared;
import static dev.annals.query.testing.Marketing.entered;
import static dev.annals.query.testing.Marketing.lead;
import static dev.annals.query.testing.Marketing.refused;
import static dev.annals.query.testing.Marketing.responded;
import static dev.annals.query.testing.Marketing.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.annals.api.CommonRefusal;
import dev.annals.api.MetaKeys;
import dev.annals.api.Money;
import dev.annals.api.Patch;
import dev.annals.api.Refused;
import dev.annals.api.campaign.AudienceChanged;
import dev.annals.api.campaign.AudienceEntered;
import dev.annals.api.campaign.CampaignAudience;
import dev.annals.api.campaign.CampaignCancelled;
import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.campaign.CampaignCompleted;
import dev.annals.api.campaign.CampaignCost;
import dev.annals.api.campaign.CampaignCosts;
import dev.annals.api.campaign.CampaignDetailsChanged;
import dev.annals.api.campaign.CampaignLaunched;
import dev.annals.api.campaign.CampaignPart;
import dev.annals.api.campaign.CampaignPaused;
import dev.annals.api.campaign.CampaignPlanned;
import dev.annals.api.campaign.CampaignResumed;
import dev.annals.api.campaign.CampaignRetracted;
import dev.annals.api.campaign.CampaignState;
import dev.annals.api.campaign.CampaignView;
import dev.annals.api.campaign.CategoryCosts;
import dev.annals.api.campaign.ContentChanged;
import dev.annals.api.campaign.CostBooked;
import dev.annals.api.campaign.CostKind;
import dev.annals.api.campaign.CostRetracted;
import dev.annals.api.campaign.GetCampaign;
import dev.annals.api.campaign.LeadRule;
import dev.annals.api.campaign.MemberCounts;
import dev.annals.api.campaign.MemberState;
import dev.annals.api.campaign.MessageContent;
import dev.annals.api.campaign.MessageRefusal;
import dev.annals.api.campaign.MessageText;
import dev.annals.api.campaign.MessageVariant;
import dev.annals.api.campaign.ResponseKind;
import dev.annals.api.query.AsOf;
import dev.annals.api.segment.Condition;
import dev.annals.api.segment.Operator;
import dev.annals.api.segment.Rule;
import dev.annals.query.pipeline.ReportSettings;
import dev.annals.query.testing.MemoryJournal;
import dev.annals.query.testing.ReadModelFixture;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KnowingACampaignTest {
    private static final UUID SPRING = id(1);
    private static final UUID YEAR = id(2);
    private static final UUID ANN = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);
    private static final UUID CYD = new UUID(1, 3);
    private static final Rule GRADED = Condition.of("grade", Operator.IS_SET);
    private static final Instant BEGUN = Instant.parse("2026-03-02T07:00:00Z");

    private final ReadModelFixture fixture = new ReadModelFixture(new CampaignsReadModel());
    private final CampaignQueries queries = new CampaignQueries(
            fixture.worlds, new ReportSettings(java.time.ZoneOffset.UTC, null), ReadModelFixture.CLOCK);

    @Test
    void a_campaign_is_what_was_planned_and_changed() {
        LeadRule rule = new LeadRule(25, BEN, Duration.ofHours(4), null);
        fixture.given(
                new CampaignPlanned(
                        SPRING,
                        "Spring",
                        CampaignChannel.EMAIL,
                        "news",
                        euros("500.00"),
                        STARTS,
                        STARTS.plusDays(9),
                        "Fifty leads",
                        null,
                        ANN,
                        rule,
                        null),
                new CampaignDetailsChanged(
                        SPRING,
                        Patch.set("Summer"),
                        null,
                        null,
                        null,
                        null,
                        Patch.clear(),
                        null,
                        null,
                        Patch.set(BEN),
                        null,
                        null));
        CampaignView campaign = spring(AsOf.NOW);
        assertThat(campaign.name()).isEqualTo("Summer");
        assertThat(campaign.channel()).isEqualTo(CampaignChannel.EMAIL);
        assertThat(campaign.purpose()).isEqualTo("news");
        assertThat(campaign.budget()).isEqualTo(euros("500.00"));
        assertThat(campaign.startsOn()).isEqualTo(STARTS);
        assertThat(campaign.endsOn()).isNull();
        assertThat(campaign.goal()).isEqualTo("Fifty leads");
        assertThat(campaign.ownerId()).isEqualTo(BEN);
        assertThat(campaign.leadRule()).isEqualTo(rule);
        assertThat(campaign.version()).isEqualTo(2);
        assertThat(spring(new AsOf.AtPosition(1)).name()).isEqualTo("Spring");
    }

    @Test
    void its_life_is_told_with_when_and_why() {
        fixture.given(campaign(SPRING, "Spring"));
        assertThat(spring(AsOf.NOW).state()).isEqualTo(CampaignState.PLANNED);
        fixture.given(
                new CampaignLaunched(SPRING, BEGUN.plusSeconds(60)), Map.of(MetaKeys.OCCURRED_AT, BEGUN.toString()));
        fixture.given(new CampaignPaused(SPRING, "Stock is low"));
        CampaignView paused = spring(AsOf.NOW);
        assertThat(paused.state()).isEqualTo(CampaignState.PAUSED);
        assertThat(paused.launchedAt()).isEqualTo(BEGUN);
        assertThat(paused.sendFrom()).isEqualTo(BEGUN.plusSeconds(60));
        assertThat(paused.pauseReason()).isEqualTo("Stock is low");
        fixture.given(new CampaignResumed(SPRING));
        assertThat(spring(AsOf.NOW).pauseReason()).isNull();
        assertThat(spring(AsOf.NOW).state()).isEqualTo(CampaignState.RUNNING);
        fixture.given(new CampaignCancelled(SPRING, "No stock"));
        CampaignView cancelled = spring(AsOf.NOW);
        assertThat(cancelled.state()).isEqualTo(CampaignState.CANCELLED);
        assertThat(cancelled.cancelReason()).isEqualTo("No stock");
        assertThat(cancelled.endedAt()).isEqualTo(MemoryJournal.START.plusSeconds(5));
        fixture.given(new CampaignCompleted(SPRING));
        assertThat(spring(AsOf.NOW).state()).isEqualTo(CampaignState.COMPLETED);
    }

    @Test
    void whoever_is_put_in_is_not_taken_out_any_more_and_the_other_way_round() {
        fixture.given(
                campaign(SPRING, "Spring"),
                new AudienceChanged(
                        SPRING,
                        List.of(ANN, BEN),
                        List.of(CYD),
                        Patch.set(List.of(id(8))),
                        Patch.set(List.of(id(9))),
                        Patch.set(GRADED)),
                new AudienceChanged(SPRING, List.of(CYD), List.of(ANN), null, null, null),
                new AudienceEntered(SPRING, 2));
        assertThat(spring(AsOf.NOW).audience())
                .isEqualTo(new CampaignAudience(
                        List.of(BEN, CYD), List.of(ANN), List.of(id(8)), List.of(id(9)), GRADED, 2L));
    }

    @Test
    void what_it_says_is_what_was_said_last_and_as_of_a_position_what_was_said_then() {
        fixture.given(
                campaign(SPRING, "Spring"),
                new ContentChanged(SPRING, content("Hello")),
                new ContentChanged(SPRING, content("Good day")));
        assertThat(spring(AsOf.NOW).content()).isEqualTo(content("Good day"));
        assertThat(spring(new AsOf.AtPosition(2)).content()).isEqualTo(content("Hello"));
        assertThat(spring(new AsOf.AtPosition(1)).content()).isNull();
    }

    private static MessageContent content(String text) {
        MessageText said = new MessageText("en", "News", text, null);
        return new MessageContent(List.of(new MessageVariant("A", 100, List.of(said))), Map.of("customer.name", "you"));
    }

    @Test
    void costs_add_up_by_category_without_those_taken_back() {
        fixture.given(
                campaign(SPRING, "Spring"),
                cost(1, "10.00", "printing", CostKind.PLANNED),
                cost(2, "12.50", "printing", CostKind.ACTUAL),
                cost(3, "5.00", "hall", CostKind.ACTUAL),
                cost(4, "99.00", "hall", CostKind.ACTUAL),
                new CostRetracted(SPRING, id(4)));
        CampaignCosts costs = spring(AsOf.NOW).costs();
        assertThat(costs.planned()).isEqualTo(euros("10.00"));
        assertThat(costs.actual()).isEqualTo(euros("17.50"));
        assertThat(costs.categories())
                .containsExactly(
                        new CategoryCosts("hall", null, euros("5.00")),
                        new CategoryCosts("printing", euros("10.00"), euros("12.50")));
        assertThat(costs.entries()).extracting(CampaignCost::costId).containsExactly(id(1), id(2), id(3));
        assertThat(spring(new AsOf.AtPosition(5)).costs().actual()).isEqualTo(euros("116.50"));
    }

    @Test
    void members_are_counted_by_how_far_they_came() {
        fixture.given(
                campaign(SPRING, "Spring"),
                campaign(YEAR, "Year"),
                entered(SPRING, ANN),
                entered(SPRING, BEN),
                entered(SPRING, CYD),
                entered(YEAR, ANN),
                lead(YEAR, ANN, null, BEGUN),
                cleared(SPRING, ANN),
                sent(SPRING, ANN),
                refused(SPRING, BEN, MessageRefusal.NO_CONSENT),
                responded(SPRING, ANN, ResponseKind.OPENED),
                responded(SPRING, ANN, ResponseKind.OPENED),
                responded(SPRING, CYD, ResponseKind.OPENED),
                responded(SPRING, CYD, ResponseKind.CONVERTED),
                lead(SPRING, CYD, null, BEGUN),
                lead(SPRING, ANN, null, BEGUN),
                accepted(SPRING, CYD));
        assertThat(spring(AsOf.NOW).members())
                .isEqualTo(new MemberCounts(
                        3,
                        Map.of(MemberState.SENT, 1L, MemberState.REFUSED, 1L, MemberState.ENTERED, 1L),
                        Map.of(ResponseKind.OPENED, 2L, ResponseKind.CONVERTED, 1L),
                        2,
                        1));
        assertThat(spring(new AsOf.AtPosition(2)).members()).isEqualTo(new MemberCounts(0, Map.of(), Map.of(), 0, 0));
    }

    @Test
    void a_campaign_knows_what_it_is_part_of_and_what_is_part_of_it() {
        fixture.given(
                campaign(YEAR, "Year"),
                campaign(SPRING, "Spring", CampaignChannel.EMAIL, YEAR),
                campaign(id(3), "Week", CampaignChannel.SMS, SPRING));
        CampaignView spring = spring(AsOf.NOW);
        assertThat(spring.parent()).isEqualTo(new CampaignPart(YEAR, "Year", CampaignState.PLANNED));
        assertThat(spring.parts()).containsExactly(new CampaignPart(id(3), "Week", CampaignState.PLANNED));
        fixture.given(new CampaignRetracted(YEAR));
        assertThat(spring(AsOf.NOW).parent()).isNull();
    }

    @Test
    void a_campaign_that_was_withdrawn_is_gone_and_stays_in_what_was() {
        fixture.given(campaign(SPRING, "Spring"), entered(SPRING, ANN), new CampaignRetracted(SPRING));
        assertThat(catchThrowableOfType(Refused.class, () -> spring(AsOf.NOW)).code())
                .isEqualTo(CommonRefusal.NOT_FOUND);
        assertThat(spring(new AsOf.AtPosition(2)).members().total()).isEqualTo(1);
    }

    private CampaignView spring(AsOf asOf) {
        return queries.handle(new GetCampaign(SPRING, asOf)).body();
    }

    private static CostBooked cost(int number, String amount, String category, CostKind kind) {
        return new CostBooked(SPRING, id(number), euros(amount), category, kind);
    }

    private static Money euros(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }

    private static UUID id(int number) {
        return new UUID(8, number);
    }

    @AfterEach
    void close() {
        fixture.close();
    }
}
