package dev.annals.command.campaign;

import static dev.annals.command.CommandSideFixture.NOW;
import static dev.annals.command.Examples.NOBODY;
import static dev.annals.command.Examples.OTHER_OWNER;
import static dev.annals.command.Examples.OWNER;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.ownedBy;
import static dev.annals.command.Examples.user;
import static dev.annals.command.campaign.Efforts.CAMPAIGN;
import static dev.annals.command.campaign.Efforts.LEAD_RULE;
import static dev.annals.command.campaign.Efforts.MEMBER;
import static dev.annals.command.campaign.Efforts.campaign;
import static dev.annals.command.campaign.Efforts.cancel;
import static dev.annals.command.campaign.Efforts.complete;
import static dev.annals.command.campaign.Efforts.enter;
import static dev.annals.command.campaign.Efforts.launch;
import static dev.annals.command.campaign.Efforts.pause;
import static dev.annals.command.campaign.Efforts.responded;
import static dev.annals.command.campaign.Efforts.response;

import dev.annals.api.CommonRefusal;
import dev.annals.api.campaign.AcceptLead;
import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.campaign.CampaignRefusal;
import dev.annals.api.campaign.LeadAccepted;
import dev.annals.api.campaign.LeadRule;
import dev.annals.api.campaign.MemberBecameLead;
import dev.annals.api.campaign.MemberEntered;
import dev.annals.api.campaign.MemberSource;
import dev.annals.api.campaign.RecordResponse;
import dev.annals.api.campaign.ResponseKind;
import dev.annals.api.customer.CustomerRefusal;
import dev.annals.api.sla.DefineBusinessCalendar;
import dev.annals.api.sla.WorkingWindow;
import dev.annals.command.CommandSideFixture;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RespondingToACampaignTest {
    private static final UUID RESPONSE = id(95);
    private static final UUID NEXT = id(96);
    private static final UUID CALENDAR = id(80);

    private final CommandSideFixture annals =
            CommandSideFixture.start().given(user(OWNER), user(OTHER_OWNER), ownedBy(OTHER_OWNER, PERSON));

    @Test
    void a_response_is_recorded_once() {
        launched(null);
        annals.given(enter());
        annals.when(response(RESPONSE, ResponseKind.OPENED)).records(responded(RESPONSE, ResponseKind.OPENED));
        annals.when(response(RESPONSE, ResponseKind.OPENED)).recordsNothing();
        annals.when(response(NEXT, ResponseKind.OPENED)).records(responded(NEXT, ResponseKind.OPENED));
    }

    @Test
    void who_was_not_in_the_audience_enters_by_the_response() {
        launched(null);
        annals.when(response(RESPONSE, ResponseKind.ATTENDED))
                .records(
                        new MemberEntered(MEMBER, CAMPAIGN, PERSON, null, MemberSource.RESPONSE),
                        responded(RESPONSE, ResponseKind.ATTENDED));
    }

    @Test
    void only_customers_respond_and_only_to_what_is_there() {
        launched(null);
        annals.when(new RecordResponse(CAMPAIGN, NOBODY, ResponseKind.OPENED, RESPONSE, null))
                .isRefusedAt("/customerId", CustomerRefusal.UNKNOWN_CUSTOMER);
        annals.when(new RecordResponse(NOBODY, PERSON, ResponseKind.OPENED, RESPONSE, null))
                .isRefused(CommonRefusal.NOT_FOUND);
    }

    @Test
    void nobody_responds_before_the_launch_or_to_what_was_cancelled() {
        annals.given(campaign(CampaignChannel.EVENT, null));
        annals.when(response(RESPONSE, ResponseKind.OPENED)).isRefused(CampaignRefusal.CAMPAIGN_NOT_RUNNING);
        annals.given(launch(), pause());
        annals.when(response(RESPONSE, ResponseKind.OPENED)).atVersion(2);
        annals.given(cancel());
        annals.when(response(NEXT, ResponseKind.OPENED)).isRefused(CampaignRefusal.CAMPAIGN_OVER);
    }

    @Test
    void a_late_response_to_a_completed_campaign_is_accepted() {
        launched(null);
        annals.given(complete());
        annals.when(response(RESPONSE, ResponseKind.OPENED)).atVersion(2);
    }

    @Test
    void a_member_becomes_a_lead_when_its_points_first_reach_the_threshold() {
        launched(LEAD_RULE);
        annals.given(enter(), response(id(100), ResponseKind.CLICKED), response(id(101), ResponseKind.CLICKED));
        annals.when(response(RESPONSE, ResponseKind.REPLIED))
                .records(responded(RESPONSE, ResponseKind.REPLIED), lead(OTHER_OWNER, NOW.plusSeconds(14_400)));
        annals.when(response(NEXT, ResponseKind.CONVERTED)).records(responded(NEXT, ResponseKind.CONVERTED));
    }

    @Test
    void a_kind_counts_once() {
        launched(LEAD_RULE);
        annals.given(enter());
        for (int i = 0; i < 6; i++) {
            annals.when(response(id(100 + i), ResponseKind.CLICKED))
                    .records(responded(id(100 + i), ResponseKind.CLICKED));
        }
    }

    @Test
    void what_says_nothing_about_interest_has_no_points() {
        launched(new LeadRule(1, null, Duration.ofHours(4), null));
        annals.given(enter());
        for (ResponseKind kind : List.of(ResponseKind.DELIVERED, ResponseKind.BOUNCED, ResponseKind.UNSUBSCRIBED)) {
            UUID told = id(100 + kind.ordinal());
            annals.when(response(told, kind)).records(responded(told, kind));
        }
    }

    @Test
    void the_owner_of_the_rule_comes_before_the_owner_of_the_customer() {
        launched(new LeadRule(1, OWNER, Duration.ofHours(4), null));
        annals.given(enter());
        annals.when(response(RESPONSE, ResponseKind.OPENED))
                .records(responded(RESPONSE, ResponseKind.OPENED), lead(OWNER, NOW.plusSeconds(14_400)));
    }

    @Test
    void a_lead_is_taken_on_within_working_time_from_when_the_customer_responded() {
        annals.given(nineToFive());
        launched(new LeadRule(1, OWNER, Duration.ofHours(4), CALENDAR));
        annals.given(enter());
        // Tuesday at 15:00: two hours are left of the day.
        annals.whenOccurredAt(Instant.parse("2026-03-10T15:00:00Z"), response(RESPONSE, ResponseKind.OPENED))
                .records(responded(RESPONSE, ResponseKind.OPENED), lead(OWNER, Instant.parse("2026-03-11T11:00:00Z")));
    }

    @Test
    void only_a_lead_is_taken_on_and_only_once() {
        launched(LEAD_RULE);
        annals.given(enter());
        annals.when(new AcceptLead(CAMPAIGN, PERSON)).isRefused(CampaignRefusal.NOT_A_LEAD);
        annals.given(response(RESPONSE, ResponseKind.CONVERTED));
        annals.when(new AcceptLead(CAMPAIGN, PERSON)).records(new LeadAccepted(MEMBER, CAMPAIGN, PERSON));
        annals.when(new AcceptLead(CAMPAIGN, PERSON)).recordsNothing();
        annals.when(new AcceptLead(CAMPAIGN, NOBODY)).isRefused(CommonRefusal.NOT_FOUND);
    }

    private void launched(@Nullable LeadRule rule) {
        annals.given(campaign(CampaignChannel.EVENT, rule), launch());
    }

    private static MemberBecameLead lead(UUID owner, Instant acceptBy) {
        return new MemberBecameLead(MEMBER, CAMPAIGN, PERSON, owner, acceptBy);
    }

    private static DefineBusinessCalendar nineToFive() {
        List<WorkingWindow> day = List.of(new WorkingWindow("09:00", "17:00"));
        return new DefineBusinessCalendar(
                CALENDAR, "Desk", "UTC", Map.of(DayOfWeek.TUESDAY, day, DayOfWeek.WEDNESDAY, day), null, List.of());
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
