package dev.annals.command.lookup;

import static dev.annals.command.Examples.DEAL;
import static dev.annals.command.Examples.OWNER;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.deal;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.ownedBy;
import static dev.annals.command.Examples.person;
import static dev.annals.command.Examples.pipeline;
import static dev.annals.command.Examples.stage;
import static dev.annals.command.Examples.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Patch;
import dev.annals.api.customer.CustomerRefusal;
import dev.annals.api.customer.RetractCustomer;
import dev.annals.api.opportunity.OpportunityOpened;
import dev.annals.api.pipeline.ChangePipeline;
import dev.annals.api.pipeline.ForecastCategory;
import dev.annals.api.pipeline.Pipelines;
import dev.annals.api.user.RetractUser;
import dev.annals.command.CommandSideFixture;
import dev.annals.command.PostgresCommandSides;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What another process recorded counts at once, also for what was looked at before. */
class LookingAtOthersTest {
    private final PostgresCommandSides processes = new PostgresCommandSides();
    private final CommandSideFixture here = processes.another();
    private final CommandSideFixture elsewhere = processes.another();

    @Test
    void a_user_retracted_elsewhere_owns_nothing_here() {
        here.given(user(OWNER), ownedBy(OWNER, id(10)));
        elsewhere.given(new RetractUser(OWNER));
        here.when(ownedBy(OWNER, id(11))).isRefusedAt("/ownerId", CommonRefusal.UNKNOWN_USER);
    }

    @Test
    void a_customer_registered_and_retracted_elsewhere_is_there_and_gone_here() {
        here.given(pipeline());
        here.when(deal(DEAL)).isRefusedAt("/customerId", CustomerRefusal.UNKNOWN_CUSTOMER);
        elsewhere.given(person(PERSON));
        here.when(deal(DEAL)).atVersion(1);
        elsewhere.given(new RetractCustomer(PERSON));
        here.when(deal(id(10))).isRefusedAt("/customerId", CustomerRefusal.UNKNOWN_CUSTOMER);
    }

    @Test
    void a_pipeline_changed_elsewhere_is_changed_here() {
        here.given(pipeline(), person(PERSON), deal(DEAL));
        elsewhere.given(new ChangePipeline(
                Pipelines.DEFAULT,
                null,
                Patch.set(List.of(stage("Only", "0.3", ForecastCategory.BEST_CASE))),
                Patch.clear()));
        assertThat(here.when(deal(id(10))).fact(OpportunityOpened.class).stage())
                .isEqualTo("Only");
    }

    @AfterEach
    void end() throws Exception {
        processes.close();
    }
}
