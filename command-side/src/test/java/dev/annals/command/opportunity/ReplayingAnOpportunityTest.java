package dev.annals.command.opportunity;

import static dev.annals.command.Examples.CLOSE;
import static dev.annals.command.Examples.DEAL;
import static dev.annals.command.Examples.OWNER;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.deal;
import static dev.annals.command.Examples.euros;
import static dev.annals.command.Examples.person;
import static dev.annals.command.Examples.pipeline;
import static dev.annals.command.Examples.user;

import dev.annals.api.Command;
import dev.annals.api.opportunity.ChangeAmount;
import dev.annals.api.opportunity.ChangeExpectedClose;
import dev.annals.api.opportunity.ChangeForecastCategory;
import dev.annals.api.opportunity.ChangeOpportunityOwner;
import dev.annals.api.opportunity.LoseOpportunity;
import dev.annals.api.opportunity.MoveOpportunity;
import dev.annals.api.opportunity.NameCompetitors;
import dev.annals.api.opportunity.PlanNextStep;
import dev.annals.api.opportunity.ReopenOpportunity;
import dev.annals.api.opportunity.RetractOpportunity;
import dev.annals.api.opportunity.WinOpportunity;
import dev.annals.api.pipeline.ForecastCategory;
import dev.annals.command.CommandSideFixture;
import dev.annals.command.aggregate.Replays;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class ReplayingAnOpportunityTest {
    @Property(tries = 60)
    void any_accepted_sequence_replays_to_the_same_state(@ForAll("wishes") List<Command> wishes) {
        try (CommandSideFixture annals = CommandSideFixture.start()) {
            annals.given(pipeline(), user(OWNER), person(PERSON), deal(DEAL));
            wishes.forEach(annals::when);
            Replays.allLeadToTheSameState(annals.events(DEAL), Deal::new);
        }
    }

    @Provide
    Arbitrary<List<Command>> wishes() {
        Arbitrary<BigDecimal> shares = Arbitraries.of("0", "0.25", "0.5", "1").map(BigDecimal::new);
        Arbitrary<Integer> numbers = Arbitraries.integers().between(1, 3);
        return Arbitraries.frequencyOf(List.of(
                        entry(
                                6,
                                Arbitraries.of("Contact", "Offer", "Contract", "Nowhere")
                                        .flatMap(stage -> shares.injectNull(0.5)
                                                .map(probability -> new MoveOpportunity(DEAL, stage, probability)))),
                        entry(2, numbers.map(number -> new ChangeAmount(DEAL, euros(number + ".00")))),
                        entry(1, numbers.map(days -> new ChangeExpectedClose(DEAL, CLOSE.plusDays(days)))),
                        entry(
                                2,
                                Arbitraries.of(ForecastCategory.class)
                                        .injectNull(0.3)
                                        .map(category -> new ChangeForecastCategory(DEAL, category))),
                        entry(
                                1,
                                numbers.injectNull(0.3)
                                        .map(number -> new PlanNextStep(
                                                DEAL, number == null ? null : "Step " + number, CLOSE))),
                        entry(
                                1,
                                Arbitraries.of(OWNER, PERSON)
                                        .injectNull(0.3)
                                        .map(owner -> new ChangeOpportunityOwner(DEAL, owner))),
                        entry(1, numbers.map(number -> new NameCompetitors(DEAL, List.of("Rival " + number)))),
                        entry(
                                1,
                                numbers.injectNull(0.5)
                                        .map(number -> new WinOpportunity(
                                                DEAL, number == null ? null : euros(number + ".00")))),
                        entry(1, numbers.map(number -> new LoseOpportunity(DEAL, "Reason " + number, null))),
                        entry(2, Arbitraries.just(new ReopenOpportunity(DEAL, "Again"))),
                        entry(1, Arbitraries.just(new RetractOpportunity(DEAL)))))
                .list()
                .ofMaxSize(25);
    }

    private static Tuple.Tuple2<Integer, Arbitrary<Command>> entry(int frequency, Arbitrary<? extends Command> wish) {
        return Tuple.of(frequency, wish.map(command -> command));
    }
}
