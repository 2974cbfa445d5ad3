package dev.annals.command.campaign;

import static dev.annals.command.Examples.euros;
import static dev.annals.command.Examples.id;
import static dev.annals.command.campaign.Efforts.CAMPAIGN;
import static dev.annals.command.campaign.Efforts.budget;
import static dev.annals.command.campaign.Efforts.campaign;
import static dev.annals.command.campaign.Efforts.cancel;
import static dev.annals.command.campaign.Efforts.cost;
import static dev.annals.command.campaign.Efforts.withoutBudget;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Money;
import dev.annals.api.Patch;
import dev.annals.api.campaign.CampaignRefusal;
import dev.annals.api.campaign.CostBooked;
import dev.annals.api.campaign.CostKind;
import dev.annals.api.campaign.CostRetracted;
import dev.annals.api.campaign.RetractCost;
import dev.annals.command.CommandSideFixture;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BookingCostsTest {
    private static final UUID COST = id(90);
    private static final Money DOLLARS = new Money(new BigDecimal("10.00"), "USD");

    private final CommandSideFixture annals = CommandSideFixture.start();

    @Test
    void a_cost_is_booked_once() {
        annals.given(campaign(CAMPAIGN));
        annals.when(cost(COST, euros("10.00")))
                .records(new CostBooked(CAMPAIGN, COST, euros("10.00"), "printing", CostKind.ACTUAL));
        annals.when(cost(COST, euros("10.00"))).recordsNothing();
        annals.when(cost(COST, euros("11.00"))).isRefusedAt("/costId", CommonRefusal.ID_IN_USE);
    }

    @Test
    void bills_come_after_the_end() {
        annals.given(campaign(CAMPAIGN), cancel());
        annals.when(cost(COST, euros("10.00"))).atVersion(3);
    }

    @Test
    void costs_are_in_the_currency_of_the_budget() {
        annals.given(campaign(CAMPAIGN));
        annals.when(cost(COST, DOLLARS)).isRefusedAt("/amount/currency", CampaignRefusal.OTHER_CURRENCY);
    }

    @Test
    void without_a_budget_the_first_cost_decides_on_the_currency() {
        annals.given(withoutBudget(), cost(COST, DOLLARS));
        annals.when(cost(id(91), euros("10.00"))).isRefusedAt("/amount/currency", CampaignRefusal.OTHER_CURRENCY);
        annals.when(budget(Patch.set(euros("500.00")))).isRefusedAt("/budget/currency", CampaignRefusal.OTHER_CURRENCY);
        annals.given(new RetractCost(CAMPAIGN, COST));
        annals.when(budget(Patch.set(euros("500.00")))).atVersion(4);
    }

    @Test
    void a_cost_can_be_taken_back() {
        annals.given(campaign(CAMPAIGN), cost(COST, euros("10.00")));
        annals.when(new RetractCost(CAMPAIGN, COST)).records(new CostRetracted(CAMPAIGN, COST));
        annals.when(new RetractCost(CAMPAIGN, COST)).recordsNothing();
        annals.when(cost(COST, euros("10.00"))).recordsNothing();
        annals.when(new RetractCost(CAMPAIGN, id(91))).isRefused(CampaignRefusal.UNKNOWN_COST);
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
