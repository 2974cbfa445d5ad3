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
import dev.annals.api.CommonRefusal;
import dev.annals.api.Money;
import dev.annals.api.opportunity.ChangeAmount;
import dev.annals.api.opportunity.ChangeExpectedClose;
import dev.annals.api.opportunity.ChangeForecastCategory;
import dev.annals.api.opportunity.ChangeOpportunityOwner;
import dev.annals.api.opportunity.LoseOpportunity;
import dev.annals.api.opportunity.MoveOpportunity;
import dev.annals.api.opportunity.NameCompetitors;
import dev.annals.api.opportunity.OpportunityLost;
import dev.annals.api.opportunity.OpportunityMoved;
import dev.annals.api.opportunity.OpportunityRefusal;
import dev.annals.api.opportunity.OpportunityReopened;
import dev.annals.api.opportunity.OpportunityRetracted;
import dev.annals.api.opportunity.OpportunityWon;
import dev.annals.api.opportunity.PlanNextStep;
import dev.annals.api.opportunity.ReopenOpportunity;
import dev.annals.api.opportunity.RetractOpportunity;
import dev.annals.api.opportunity.WinOpportunity;
import dev.annals.api.pipeline.ForecastCategory;
import dev.annals.command.CommandSideFixture;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClosingAnOpportunityTest {
    /** There it is already 11 March when the fixture's clock shows 10 March in UTC. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 11);

    private final CommandSideFixture annals = CommandSideFixture.start(ZoneId.of("Asia/Shanghai"))
            .given(pipeline(), person(PERSON), user(OWNER), deal(DEAL));

    @Test
    void it_is_won_for_its_amount_on_the_company_s_day() {
        annals.when(new WinOpportunity(DEAL, null)).records(new OpportunityWon(DEAL, euros("1000.00"), TODAY));
    }

    @Test
    void it_is_won_for_another_amount() {
        annals.when(new WinOpportunity(DEAL, euros("900.00")))
                .records(new OpportunityWon(DEAL, euros("900.00"), TODAY));
    }

    @Test
    void it_is_closed_on_the_day_when_it_happened_not_when_it_was_recorded() {
        annals.whenOccurredAt(Instant.parse("2026-01-31T17:00:00Z"), new WinOpportunity(DEAL, null))
                .records(new OpportunityWon(DEAL, euros("1000.00"), LocalDate.of(2026, 2, 1)));
    }

    @Test
    void it_is_won_in_its_own_currency() {
        annals.when(new WinOpportunity(DEAL, new Money(new BigDecimal("900.00"), "USD")))
                .isRefusedAt("/amount/currency", OpportunityRefusal.CURRENCY_CHANGED);
    }

    @Test
    void it_is_lost_for_a_reason() {
        annals.when(lose("Price")).records(new OpportunityLost(DEAL, PERSON, "Price", "Rival", TODAY));
    }

    @Test
    void the_same_end_again_records_nothing() {
        annals.given(new WinOpportunity(DEAL, euros("900.00")));
        annals.when(new WinOpportunity(DEAL, euros("900.00"))).recordsNothing().atVersion(2);
        annals.when(new WinOpportunity(DEAL, null)).recordsNothing();
    }

    @Test
    void the_same_loss_again_records_nothing() {
        annals.given(lose("Price"));
        annals.when(lose("Price")).recordsNothing().atVersion(2);
    }

    @Test
    void a_won_deal_cannot_be_lost_or_won_differently() {
        annals.given(new WinOpportunity(DEAL, null));
        annals.when(lose("Price")).isRefused(OpportunityRefusal.ALREADY_CLOSED);
        annals.when(new WinOpportunity(DEAL, euros("1.00"))).isRefused(OpportunityRefusal.ALREADY_CLOSED);
    }

    @Test
    void a_lost_deal_cannot_be_won_or_lost_differently() {
        annals.given(lose("Price"));
        annals.when(new WinOpportunity(DEAL, null)).isRefused(OpportunityRefusal.ALREADY_CLOSED);
        annals.when(lose("Timing")).isRefused(OpportunityRefusal.ALREADY_CLOSED);
    }

    @Test
    void a_closed_deal_refuses_every_change() {
        annals.given(new WinOpportunity(DEAL, null));
        changes().forEach(change -> annals.when(change).isRefused(OpportunityRefusal.ALREADY_CLOSED));
    }

    @Test
    void an_open_deal_cannot_be_reopened() {
        annals.when(new ReopenOpportunity(DEAL, "Mistake")).isRefused(OpportunityRefusal.NOT_CLOSED);
    }

    @Test
    void a_reopened_deal_is_where_it_was() {
        annals.given(
                new MoveOpportunity(DEAL, "Offer", new BigDecimal("0.6")),
                new ChangeForecastCategory(DEAL, ForecastCategory.COMMIT),
                lose("Price"));
        annals.when(new ReopenOpportunity(DEAL, "New budget"))
                .records(new OpportunityReopened(DEAL, PERSON, "New budget"));
        annals.when(new MoveOpportunity(DEAL, "Offer", new BigDecimal("0.6"))).recordsNothing();
        annals.when(new MoveOpportunity(DEAL, "Contract", null))
                .records(new OpportunityMoved(DEAL, "Contract", new BigDecimal("0.8"), ForecastCategory.COMMIT));
    }

    @Test
    void a_reopened_deal_can_end_the_other_way() {
        annals.given(lose("Price"), new ReopenOpportunity(DEAL, "New budget"));
        annals.when(new WinOpportunity(DEAL, null)).atVersion(4);
    }

    @Test
    void it_is_retracted_once_open_or_closed_and_refuses_everything_then() {
        annals.given(lose("Price"));
        annals.when(new RetractOpportunity(DEAL)).records(new OpportunityRetracted(DEAL));
        annals.when(new RetractOpportunity(DEAL)).recordsNothing();
        Stream.concat(
                        changes().stream(),
                        Stream.of(
                                lose("Price"), new WinOpportunity(DEAL, null), new ReopenOpportunity(DEAL, "Mistake")))
                .forEach(change -> annals.when(change).isRefused(CommonRefusal.RETRACTED));
    }

    private static List<Command> changes() {
        return List.of(
                new MoveOpportunity(DEAL, "Offer", null),
                new ChangeAmount(DEAL, euros("1.00")),
                new ChangeExpectedClose(DEAL, CLOSE.plusDays(1)),
                new ChangeForecastCategory(DEAL, ForecastCategory.COMMIT),
                new PlanNextStep(DEAL, "Call", null),
                new ChangeOpportunityOwner(DEAL, OWNER),
                new NameCompetitors(DEAL, List.of("Rival")));
    }

    private static LoseOpportunity lose(String reason) {
        return new LoseOpportunity(DEAL, reason, "Rival");
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
