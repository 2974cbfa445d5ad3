package dev.annals.command;

import static dev.annals.command.Examples.DEAL;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.deal;
import static dev.annals.command.Examples.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.Command;
import dev.annals.api.Patch;
import dev.annals.api.opportunity.OpportunityOpened;
import dev.annals.api.pipeline.ChangePipeline;
import dev.annals.api.pipeline.DefinePipeline;
import dev.annals.api.pipeline.ForecastCategory;
import dev.annals.api.pipeline.Pipelines;
import dev.annals.api.pipeline.Stage;
import dev.annals.api.user.AddUser;
import dev.annals.api.user.Users;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StartingForTheFirstTimeTest {
    private final CommandSideFixture annals = CommandSideFixture.start();

    @Test
    void a_deal_that_names_no_pipeline_finds_the_standard_one() {
        annals.given(firstStart()).given(person(PERSON));
        OpportunityOpened opened = annals.when(deal(DEAL)).fact(OpportunityOpened.class);
        assertThat(opened.stage()).isEqualTo("Prospecting");
        assertThat(opened.probability()).isEqualByComparingTo("0.1");
        assertThat(opened.category()).isEqualTo(ForecastCategory.PIPELINE);
    }

    @Test
    void the_administrator_is_there() {
        annals.given(firstStart());
        assertThat(annals.events(Users.ADMINISTRATOR)).hasSize(1);
    }

    @Test
    void a_later_start_has_nothing_to_do_even_after_a_change() {
        annals.given(firstStart())
                .given(new ChangePipeline(
                        Pipelines.DEFAULT,
                        null,
                        Patch.set(List.of(new Stage("Only", new BigDecimal("0.5"), ForecastCategory.COMMIT))),
                        null));
        assertThat(firstStart()).isEmpty();
    }

    @Test
    void what_is_dispatched_twice_records_nothing() {
        Command[] commands = firstStart();
        annals.given(commands);
        assertThat(commands).hasExactlyElementsOfTypes(DefinePipeline.class, AddUser.class);
        for (Command command : commands) {
            annals.when(command).recordsNothing().atVersion(1);
        }
    }

    private Command[] firstStart() {
        return CommandSide.commandsForFirstStart(annals.configuration()).toArray(Command[]::new);
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
