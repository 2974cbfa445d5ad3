package dev.annals.command.campaign;

import static dev.annals.command.Examples.NOBODY;
import static dev.annals.command.Examples.ORGANIZATION;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.organization;
import static dev.annals.command.Examples.person;
import static dev.annals.command.campaign.Efforts.CAMPAIGN;
import static dev.annals.command.campaign.Efforts.add;
import static dev.annals.command.campaign.Efforts.campaign;
import static dev.annals.command.campaign.Efforts.cancel;
import static dev.annals.command.campaign.Efforts.launch;
import static dev.annals.command.campaign.Efforts.mail;
import static dev.annals.command.campaign.Efforts.remove;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Patch;
import dev.annals.api.campaign.AudienceChanged;
import dev.annals.api.campaign.CampaignRefusal;
import dev.annals.api.campaign.ChangeAudience;
import dev.annals.api.customer.CustomerRefusal;
import dev.annals.api.segment.Condition;
import dev.annals.api.segment.DefineSegment;
import dev.annals.api.segment.Operator;
import dev.annals.api.segment.RetractSegment;
import dev.annals.api.segment.Rule;
import dev.annals.api.segment.SegmentKind;
import dev.annals.command.CommandSideFixture;
import dev.annals.command.Examples;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChoosingAnAudienceTest {
    private static final UUID SEGMENT = id(75);
    private static final UUID OTHER_SEGMENT = id(76);

    private final CommandSideFixture annals = CommandSideFixture.start()
            .given(person(PERSON), organization(ORGANIZATION), campaign(CAMPAIGN))
            .given(segment(SEGMENT, "Silent"), segment(OTHER_SEGMENT, "Complaining"));

    @Test
    void customers_are_put_in_and_taken_out_by_hand() {
        annals.when(add(PERSON, ORGANIZATION)).records(changed(List.of(PERSON, ORGANIZATION), List.of()));
        annals.when(add(PERSON)).recordsNothing();
        annals.when(remove(PERSON)).records(changed(List.of(), List.of(PERSON)));
        annals.when(remove(PERSON)).recordsNothing();
        annals.when(add(PERSON)).records(changed(List.of(PERSON), List.of()));
    }

    @Test
    void who_is_both_put_in_and_taken_out_ends_up_out() {
        annals.when(new ChangeAudience(CAMPAIGN, List.of(PERSON), List.of(PERSON), null, null, null))
                .records(changed(List.of(), List.of(PERSON)));
    }

    @Test
    void only_customers_who_are_there_belong_to_an_audience() {
        annals.when(add(PERSON, NOBODY)).isRefusedAt("/add/1", CustomerRefusal.UNKNOWN_CUSTOMER);
        annals.when(remove(CAMPAIGN)).isRefusedAt("/remove/0", CustomerRefusal.UNKNOWN_CUSTOMER);
    }

    @Test
    void an_audience_holds_1000_customers_by_hand() {
        UUID[] many = IntStream.range(1_000, 2_000).mapToObj(Examples::id).toArray(UUID[]::new);
        for (UUID customer : many) {
            annals.given(person(customer));
        }
        annals.given(add(many));
        annals.when(add(PERSON)).isRefusedAt("/add", CommonRefusal.TOO_MANY);
        annals.given(remove(many[0]));
        annals.when(add(PERSON)).atVersion(4);
    }

    @Test
    void segments_replace_those_before() {
        annals.when(segments(List.of(SEGMENT), List.of(OTHER_SEGMENT)))
                .records(new AudienceChanged(
                        CAMPAIGN,
                        List.of(),
                        List.of(),
                        Patch.set(List.of(SEGMENT)),
                        Patch.set(List.of(OTHER_SEGMENT)),
                        null));
        annals.when(segments(List.of(OTHER_SEGMENT), List.of(OTHER_SEGMENT)))
                .records(new AudienceChanged(
                        CAMPAIGN, List.of(), List.of(), Patch.set(List.of(OTHER_SEGMENT)), null, null));
    }

    @Test
    void only_segments_that_are_there_belong_to_an_audience() {
        annals.when(segments(List.of(SEGMENT, NOBODY), List.of()))
                .isRefusedAt("/segments/1", CampaignRefusal.UNKNOWN_SEGMENT);
        annals.given(new RetractSegment(OTHER_SEGMENT));
        annals.when(segments(List.of(SEGMENT), List.of(OTHER_SEGMENT)))
                .isRefusedAt("/exclude/0", CampaignRefusal.UNKNOWN_SEGMENT);
    }

    @Test
    void segments_are_looked_at_again_at_the_launch() {
        annals.given(mail(), segments(List.of(SEGMENT), List.of(OTHER_SEGMENT)), new RetractSegment(OTHER_SEGMENT));
        annals.when(launch()).isRefusedAt("/exclude/0", CampaignRefusal.UNKNOWN_SEGMENT);
        annals.given(new RetractSegment(SEGMENT));
        annals.when(launch()).isRefusedAt("/segments/0", CampaignRefusal.UNKNOWN_SEGMENT);
    }

    @Test
    void a_rule_is_replaced_as_a_whole_and_can_be_cleared() {
        Patch<Rule> rule = Patch.set(Condition.of("openDeals", Operator.AT_LEAST, BigDecimal.TWO));
        annals.when(rule(rule)).records(new AudienceChanged(CAMPAIGN, List.of(), List.of(), null, null, rule));
        annals.when(rule(rule)).recordsNothing();
        annals.when(rule(Patch.clear()))
                .records(new AudienceChanged(CAMPAIGN, List.of(), List.of(), null, null, Patch.clear()));
    }

    @Test
    void the_audience_is_fixed_at_the_launch() {
        annals.given(add(PERSON), mail(), launch());
        annals.when(add(ORGANIZATION)).isRefused(CampaignRefusal.ALREADY_LAUNCHED);
        annals.given(cancel());
        annals.when(add(ORGANIZATION)).isRefused(CampaignRefusal.CAMPAIGN_OVER);
    }

    private static AudienceChanged changed(List<UUID> added, List<UUID> removed) {
        return new AudienceChanged(CAMPAIGN, added, removed, null, null, null);
    }

    private static DefineSegment segment(UUID id, String name) {
        return new DefineSegment(id, name, SegmentKind.STATIC, null, null);
    }

    private static ChangeAudience segments(List<UUID> in, List<UUID> out) {
        return new ChangeAudience(CAMPAIGN, List.of(), List.of(), Patch.set(in), Patch.set(out), null);
    }

    private static ChangeAudience rule(Patch<Rule> rule) {
        return new ChangeAudience(CAMPAIGN, List.of(), List.of(), null, null, rule);
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
