package dev.annals.command.opportunity;

import static dev.annals.command.Examples.CLOSE;
import static dev.annals.command.Examples.DEAL;
import static dev.annals.command.Examples.NOBODY;
import static dev.annals.command.Examples.OWNER;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.deal;
import static dev.annals.command.Examples.euros;
import static dev.annals.command.Examples.person;
import static dev.annals.command.Examples.pipeline;
import static dev.annals.command.Examples.user;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Money;
import dev.annals.api.opportunity.AmountChanged;
import dev.annals.api.opportunity.ChangeAmount;
import dev.annals.api.opportunity.ChangeExpectedClose;
import dev.annals.api.opportunity.ChangeOpportunityOwner;
import dev.annals.api.opportunity.CompetitorsNamed;
import dev.annals.api.opportunity.ExpectedCloseChanged;
import dev.annals.api.opportunity.NameCompetitors;
import dev.annals.api.opportunity.NextStepPlanned;
import dev.annals.api.opportunity.OpportunityOwnerChanged;
import dev.annals.api.opportunity.OpportunityRefusal;
import dev.annals.api.opportunity.PlanNextStep;
import dev.annals.command.CommandSideFixture;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Amount, expected close, next step, owner and competitors of an open deal. */
class WorkingOnAnOpportunityTest {
    private final CommandSideFixture annals =
            CommandSideFixture.start().given(pipeline(), person(PERSON), user(OWNER), deal(DEAL));

    @Test
    void its_amount_changes_in_its_own_currency() {
        annals.when(new ChangeAmount(DEAL, euros("2000.00"))).records(new AmountChanged(DEAL, euros("2000.00")));
        annals.when(new ChangeAmount(DEAL, euros("2000"))).recordsNothing();
        annals.when(new ChangeAmount(DEAL, new Money(new BigDecimal("2000.00"), "USD")))
                .isRefusedAt("/amount/currency", OpportunityRefusal.CURRENCY_CHANGED);
    }

    @Test
    void its_expected_close_moves() {
        annals.when(new ChangeExpectedClose(DEAL, CLOSE)).recordsNothing();
        annals.when(new ChangeExpectedClose(DEAL, CLOSE.plusDays(1)))
                .records(new ExpectedCloseChanged(DEAL, CLOSE.plusDays(1)));
    }

    @Test
    void its_next_step_is_planned_and_cleared() {
        annals.when(new PlanNextStep(DEAL, "Send offer", CLOSE))
                .records(new NextStepPlanned(DEAL, PERSON, "Send offer", CLOSE));
        annals.when(new PlanNextStep(DEAL, "Send offer", CLOSE)).recordsNothing();
        annals.when(new PlanNextStep(DEAL, null, null)).records(new NextStepPlanned(DEAL, PERSON, null, null));
    }

    @Test
    void its_owner_changes_once_and_must_be_a_user() {
        annals.when(new ChangeOpportunityOwner(DEAL, OWNER)).records(new OpportunityOwnerChanged(DEAL, OWNER));
        annals.when(new ChangeOpportunityOwner(DEAL, OWNER)).recordsNothing();
        annals.when(new ChangeOpportunityOwner(DEAL, NOBODY)).isRefusedAt("/ownerId", CommonRefusal.UNKNOWN_USER);
    }

    @Test
    void its_competitors_replace_the_known_ones() {
        annals.when(new NameCompetitors(DEAL, List.of("Rival"))).records(new CompetitorsNamed(DEAL, List.of("Rival")));
        annals.when(new NameCompetitors(DEAL, List.of("Rival"))).recordsNothing();
        annals.when(new NameCompetitors(DEAL, List.of())).records(new CompetitorsNamed(DEAL, List.of()));
    }

    @Test
    void an_unknown_deal_is_not_found() {
        annals.when(new PlanNextStep(NOBODY, "Call", null)).isRefused(CommonRefusal.NOT_FOUND);
        annals.when(new PlanNextStep(PERSON, "Call", null)).isRefused(CommonRefusal.NOT_FOUND);
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
