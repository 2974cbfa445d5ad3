package dev.annals.command.campaign;

import static dev.annals.command.Examples.NOBODY;
import static dev.annals.command.Examples.ORGANIZATION;
import static dev.annals.command.Examples.OWNER;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.euros;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.organization;
import static dev.annals.command.Examples.person;
import static dev.annals.command.Examples.user;
import static dev.annals.command.campaign.Efforts.CAMPAIGN;
import static dev.annals.command.campaign.Efforts.LEAD_RULE;
import static dev.annals.command.campaign.Efforts.MEMBER;
import static dev.annals.command.campaign.Efforts.campaign;
import static dev.annals.command.campaign.Efforts.cancel;
import static dev.annals.command.campaign.Efforts.clear;
import static dev.annals.command.campaign.Efforts.complete;
import static dev.annals.command.campaign.Efforts.consent;
import static dev.annals.command.campaign.Efforts.cost;
import static dev.annals.command.campaign.Efforts.enter;
import static dev.annals.command.campaign.Efforts.launch;
import static dev.annals.command.campaign.Efforts.leads;
import static dev.annals.command.campaign.Efforts.mail;
import static dev.annals.command.campaign.Efforts.named;
import static dev.annals.command.campaign.Efforts.pause;
import static dev.annals.command.campaign.Efforts.report;
import static dev.annals.command.campaign.Efforts.response;
import static dev.annals.command.campaign.Efforts.resume;
import static dev.annals.command.campaign.Efforts.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.Command;
import dev.annals.api.Patch;
import dev.annals.api.Refused;
import dev.annals.api.campaign.AcceptLead;
import dev.annals.api.campaign.ApproveCampaign;
import dev.annals.api.campaign.ChangeAudience;
import dev.annals.api.campaign.LeadRule;
import dev.annals.api.campaign.ReportMessages.Outcome;
import dev.annals.api.campaign.ResponseKind;
import dev.annals.api.campaign.RetractCampaign;
import dev.annals.api.campaign.RetractCost;
import dev.annals.api.segment.Condition;
import dev.annals.api.segment.Operator;
import dev.annals.api.segment.Rule;
import dev.annals.command.CommandSideFixture;
import dev.annals.command.aggregate.Replays;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class ReplayingACampaignTest {
    @Property(tries = 60)
    void any_accepted_sequence_replays_to_the_same_state(@ForAll("wishes") List<Command> wishes) {
        try (CommandSideFixture annals = CommandSideFixture.start()) {
            annals.given(user(OWNER), person(PERSON), organization(ORGANIZATION), campaign(CAMPAIGN));
            wishes.forEach(wish -> tell(annals, wish));
            Replays.allLeadToTheSameState(annals.events(CAMPAIGN), Plan::new);
            Replays.allLeadToTheSameState(annals.events(MEMBER), Membership::new);
        }
    }

    @Provide
    Arbitrary<List<Command>> wishes() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(1, 4);
        Arbitrary<UUID> customers = Arbitraries.of(PERSON, ORGANIZATION, NOBODY);
        return Arbitraries.frequencyOf(List.of(
                        entry(3, customers.map(Efforts::add)),
                        entry(1, customers.map(Efforts::remove)),
                        entry(1, numbers.map(number -> rule(openDeals(number)))),
                        entry(3, Arbitraries.just(launch())),
                        entry(2, Arbitraries.just(new ApproveCampaign(CAMPAIGN))),
                        entry(3, Arbitraries.of(mail(), say("Other news", "Hello"))),
                        entry(2, Arbitraries.of(pause(), resume())),
                        entry(1, Arbitraries.of(complete(), cancel(), new RetractCampaign(CAMPAIGN))),
                        entry(1, numbers.map(number -> named("Name " + number))),
                        entry(
                                1,
                                numbers.map(
                                        number -> leads(new LeadRule(number * 10, OWNER, LEAD_RULE.within(), null)))),
                        entry(2, numbers.map(number -> cost(id(90 + number), euros(number + ".00")))),
                        entry(1, numbers.map(number -> new RetractCost(CAMPAIGN, id(90 + number)))),
                        entry(1, Arbitraries.of(true, false).map(yes -> consent(yes, null))),
                        entry(2, Arbitraries.just(enter())),
                        entry(2, Arbitraries.just(clear())),
                        entry(
                                4,
                                Arbitraries.of(ResponseKind.class)
                                        .flatMap(kind -> numbers.map(number -> response(id(100 + number), kind)))),
                        entry(2, Arbitraries.of(Outcome.values()).map(outcome -> report(outcome, "What was said"))),
                        entry(1, Arbitraries.just(new AcceptLead(CAMPAIGN, PERSON)))))
                .list()
                .ofMaxSize(30);
    }

    private static void tell(CommandSideFixture annals, Command wish) {
        try {
            annals.answer(wish);
        } catch (Refused refused) {
            assertThat(refused.refusals()).isNotEmpty();
        }
    }

    private static Rule openDeals(int atLeast) {
        return Condition.of("openDeals", Operator.AT_LEAST, BigDecimal.valueOf(atLeast));
    }

    private static ChangeAudience rule(Rule rule) {
        return new ChangeAudience(CAMPAIGN, List.of(), List.of(), null, null, Patch.set(rule));
    }

    private static Tuple.Tuple2<Integer, Arbitrary<Command>> entry(int frequency, Arbitrary<? extends Command> wish) {
        return Tuple.of(frequency, wish.map(command -> command));
    }
}
