package dev.annals.command.campaign;

import static dev.annals.command.Examples.CLOSE;
import static dev.annals.command.Examples.DEAL;
import static dev.annals.command.Examples.NOBODY;
import static dev.annals.command.Examples.OWNER;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.euros;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.person;
import static dev.annals.command.Examples.pipeline;
import static dev.annals.command.Examples.user;
import static dev.annals.command.campaign.Efforts.CAMPAIGN;
import static dev.annals.command.campaign.Efforts.ENDS;
import static dev.annals.command.campaign.Efforts.NEWSLETTER;
import static dev.annals.command.campaign.Efforts.OTHER;
import static dev.annals.command.campaign.Efforts.PART;
import static dev.annals.command.campaign.Efforts.STARTS;
import static dev.annals.command.campaign.Efforts.campaign;
import static dev.annals.command.campaign.Efforts.days;
import static dev.annals.command.campaign.Efforts.leads;
import static dev.annals.command.campaign.Efforts.named;
import static dev.annals.command.campaign.Efforts.ownedBy;
import static dev.annals.command.campaign.Efforts.partOf;
import static dev.annals.command.campaign.Efforts.partOfNow;
import static dev.annals.command.campaign.Efforts.unchanged;
import static dev.annals.command.campaign.Efforts.withoutBudget;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Patch;
import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.campaign.CampaignDetailsChanged;
import dev.annals.api.campaign.CampaignPlanned;
import dev.annals.api.campaign.CampaignRefusal;
import dev.annals.api.campaign.LeadRule;
import dev.annals.api.campaign.RetractCampaign;
import dev.annals.api.opportunity.OpenOpportunity;
import dev.annals.api.sla.CalendarException;
import dev.annals.api.sla.DefineBusinessCalendar;
import dev.annals.api.sla.SlaPolicyRefusal;
import dev.annals.api.sla.WorkingWindow;
import dev.annals.command.CommandSideFixture;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlanningACampaignTest {
    private final CommandSideFixture annals = CommandSideFixture.start().given(user(OWNER));

    @Test
    void a_campaign_is_planned_once() {
        annals.when(campaign(CAMPAIGN))
                .records(new CampaignPlanned(
                        CAMPAIGN,
                        "Spring",
                        CampaignChannel.EMAIL,
                        NEWSLETTER,
                        euros("500.00"),
                        STARTS,
                        ENDS,
                        "Fifty leads",
                        null,
                        null,
                        null,
                        null));
        annals.when(campaign(CAMPAIGN)).recordsNothing().atVersion(1);
        annals.when(withoutBudget()).isRefused(CommonRefusal.ID_IN_USE);
    }

    @Test
    void only_real_changes_are_recorded() {
        annals.given(campaign(CAMPAIGN));
        annals.when(named("Summer"))
                .records(new CampaignDetailsChanged(
                        CAMPAIGN, Patch.set("Summer"), null, null, null, null, null, null, null, null, null, null));
        annals.when(named("Summer")).recordsNothing();
        annals.when(unchanged()).recordsNothing();
    }

    @Test
    void it_does_not_end_before_it_starts_whichever_day_is_moved() {
        annals.given(campaign(CAMPAIGN));
        annals.when(days(null, Patch.set(STARTS.minusDays(1)))).isRefusedAt("/endsOn", CommonRefusal.RANGE_REVERSED);
        annals.when(days(Patch.set(ENDS.plusDays(1)), null)).isRefusedAt("/endsOn", CommonRefusal.RANGE_REVERSED);
        annals.when(days(Patch.set(ENDS.plusDays(1)), Patch.clear())).atVersion(2);
    }

    @Test
    void its_owner_and_the_owner_of_its_leads_are_there() {
        annals.given(campaign(CAMPAIGN));
        annals.when(ownedBy(NOBODY)).isRefusedAt("/ownerId", CommonRefusal.UNKNOWN_USER);
        annals.when(ownedBy(OWNER)).atVersion(2);
        annals.when(leads(new LeadRule(25, NOBODY, Duration.ofHours(4), null)))
                .isRefusedAt("/leadRule/ownerId", CommonRefusal.UNKNOWN_USER);
        annals.when(leads(new LeadRule(25, OWNER, Duration.ofHours(4), null))).atVersion(3);
    }

    @Test
    void leads_are_taken_on_by_a_calendar_that_is_there_and_opens_long_enough() {
        annals.given(campaign(CAMPAIGN), openOnlyOnTheTwelfth(id(80)));
        annals.when(leads(new LeadRule(25, null, Duration.ofHours(4), NOBODY)))
                .isRefusedAt("/leadRule/calendarId", SlaPolicyRefusal.UNKNOWN_CALENDAR);
        annals.when(leads(new LeadRule(25, null, Duration.ofHours(9), id(80))))
                .isRefusedAt("/leadRule/within", SlaPolicyRefusal.NEVER_DUE);
        annals.when(leads(new LeadRule(25, null, Duration.ofHours(8), id(80)))).atVersion(2);
    }

    @Test
    void a_campaign_is_part_of_one_that_is_there() {
        annals.when(partOf(NOBODY, CAMPAIGN)).isRefusedAt("/parentId", CampaignRefusal.UNKNOWN_CAMPAIGN);
        annals.given(campaign(OTHER));
        annals.when(partOf(OTHER, CAMPAIGN)).atVersion(1);
        annals.given(campaign(PART), new RetractCampaign(PART));
        annals.when(partOfNow(PART, CAMPAIGN)).isRefusedAt("/parentId", CampaignRefusal.UNKNOWN_CAMPAIGN);
    }

    @Test
    void no_campaign_is_part_of_itself_or_of_its_own_parts() {
        annals.when(partOf(CAMPAIGN, CAMPAIGN)).isRefusedAt("/parentId", CampaignRefusal.CAMPAIGN_WITHIN_ITSELF);
        annals.given(campaign(CAMPAIGN), partOf(CAMPAIGN, OTHER), partOf(OTHER, PART));
        annals.when(partOfNow(CAMPAIGN, CAMPAIGN)).isRefusedAt("/parentId", CampaignRefusal.CAMPAIGN_WITHIN_ITSELF);
        annals.when(partOfNow(PART, CAMPAIGN)).isRefusedAt("/parentId", CampaignRefusal.CAMPAIGN_WITHIN_ITSELF);
    }

    @Test
    void a_deal_comes_from_a_campaign_that_is_there() {
        annals.given(pipeline(), person(PERSON), campaign(CAMPAIGN));
        annals.when(dealFrom(NOBODY)).isRefusedAt("/campaignId", CampaignRefusal.UNKNOWN_CAMPAIGN);
        annals.when(dealFrom(CAMPAIGN)).atVersion(1);
    }

    private static OpenOpportunity dealFrom(UUID campaign) {
        return new OpenOpportunity(
                DEAL, PERSON, "Deal", euros("10.00"), CLOSE, null, null, null, null, campaign, List.of(), List.of());
    }

    private static DefineBusinessCalendar openOnlyOnTheTwelfth(UUID id) {
        return new DefineBusinessCalendar(
                id,
                "Once",
                "UTC",
                Map.of(),
                null,
                List.of(new CalendarException(
                        LocalDate.of(2026, 3, 12), List.of(new WorkingWindow("09:00", "17:00")), null)));
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
