package dev.annals.command;

import static dev.annals.command.Examples.DEAL;
import static dev.annals.command.Examples.OTHER_OWNER;
import static dev.annals.command.Examples.OTHER_TICKET;
import static dev.annals.command.Examples.OWNER;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.TICKET;
import static dev.annals.command.Examples.assigned;
import static dev.annals.command.Examples.deal;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.ownedBy;
import static dev.annals.command.Examples.person;
import static dev.annals.command.Examples.pipeline;
import static dev.annals.command.Examples.ticket;
import static dev.annals.command.Examples.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.Command;
import dev.annals.api.CommonRefusal;
import dev.annals.api.MetaKeys;
import dev.annals.api.customer.ChangeCustomerOwner;
import dev.annals.api.customer.CustomerRefusal;
import dev.annals.api.customer.GradeCustomer;
import dev.annals.api.opportunity.ChangeOpportunityOwner;
import dev.annals.api.opportunity.PlanNextStep;
import dev.annals.api.sight.Reach;
import dev.annals.api.sight.Sight;
import dev.annals.api.ticket.CloseTicket;
import dev.annals.api.ticket.MergeTicket;
import dev.annals.api.ticket.TicketRefusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What somebody may not see, they can neither change nor name, and are not told that it exists. */
class ReachingForeignRowsTest {
    private static final UUID FOREIGN = id(21);
    private static final UUID POOL = id(22);
    private static final UUID NOWHERE = id(23);

    private final CommandSideFixture annals = CommandSideFixture.start()
            .given(
                    user(OWNER),
                    user(OTHER_OWNER),
                    pipeline(),
                    ownedBy(OWNER, PERSON),
                    ownedBy(OTHER_OWNER, FOREIGN),
                    person(POOL));

    @AfterEach
    void close() {
        annals.close();
    }

    @Test
    void a_foreign_customer_is_changed_no_more_than_one_that_is_not_there() {
        as(OWNER, new GradeCustomer(PERSON, "A")).atVersion(2);
        as(OWNER, new GradeCustomer(POOL, "A")).atVersion(2);
        as(OWNER, new GradeCustomer(FOREIGN, "A")).isRefusedAt(null, CommonRefusal.NOT_FOUND);
        as(OWNER, new GradeCustomer(NOWHERE, "A")).isRefusedAt(null, CommonRefusal.NOT_FOUND);
    }

    @Test
    void the_version_of_a_foreign_customer_is_not_told() {
        annals.when(
                        new GradeCustomer(FOREIGN, "A"),
                        Map.of(MetaKeys.SIGHT, sight(OWNER).text(), MetaKeys.EXPECTED_VERSION, "7"))
                .isRefusedAt(null, CommonRefusal.NOT_FOUND);
    }

    @Test
    void who_hands_a_customer_over_reaches_it_no_more() {
        as(OWNER, new ChangeCustomerOwner(PERSON, OTHER_OWNER)).atVersion(2);
        as(OWNER, new GradeCustomer(PERSON, "A")).isRefused(CommonRefusal.NOT_FOUND);
        as(OTHER_OWNER, new GradeCustomer(PERSON, "A")).atVersion(3);
    }

    @Test
    void a_foreign_customer_cannot_be_named() {
        as(OWNER, deal(DEAL)).atVersion(1);
        annals.given(new ChangeCustomerOwner(PERSON, OTHER_OWNER));
        as(OWNER, deal(id(31))).isRefusedAt("/customerId", CustomerRefusal.UNKNOWN_CUSTOMER);
    }

    @Test
    void a_foreign_deal_cannot_be_changed() {
        annals.given(deal(DEAL), new ChangeOpportunityOwner(DEAL, OTHER_OWNER));
        as(OWNER, new PlanNextStep(DEAL, null, null)).isRefused(CommonRefusal.NOT_FOUND);
        as(OTHER_OWNER, new PlanNextStep(DEAL, null, null)).atVersion(2);
    }

    @Test
    void a_foreign_ticket_can_neither_be_closed_nor_merged_into() {
        annals.given(ticket(TICKET), ticket(OTHER_TICKET), assigned(TICKET, OTHER_OWNER));
        as(OWNER, new CloseTicket(TICKET)).isRefused(CommonRefusal.NOT_FOUND);
        as(OWNER, new MergeTicket(OTHER_TICKET, TICKET)).isRefusedAt("/intoId", TicketRefusal.UNKNOWN_TICKET);
        as(OTHER_OWNER, new MergeTicket(OTHER_TICKET, TICKET)).atVersion(2);
    }

    @Test
    void what_somebody_sees_is_not_kept_in_events() {
        as(OWNER, new GradeCustomer(PERSON, "A"));
        assertThat(annals.lastMetadata(PERSON)).doesNotContainKey(MetaKeys.SIGHT);
    }

    @Test
    void what_the_server_does_by_itself_reaches_everything() {
        annals.when(new GradeCustomer(FOREIGN, "A")).atVersion(2);
    }

    private Outcome as(UUID user, Command command) {
        return annals.when(command, Map.of(MetaKeys.SIGHT, sight(user).text()));
    }

    private static Sight sight(UUID user) {
        Reach own = Reach.of(List.of(user));
        return new Sight(own, own, own, false);
    }
}
