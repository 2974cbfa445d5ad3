package dev.annals.command;

import dev.annals.api.Command;
import dev.annals.api.pipeline.DefinePipeline;
import dev.annals.api.pipeline.ForecastCategory;
import dev.annals.api.pipeline.Pipelines;
import dev.annals.api.pipeline.Stage;
import dev.annals.api.user.AddUser;
import dev.annals.api.user.Users;
import java.math.BigDecimal;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** What is there from the first start: a pipeline for deals that name none, and an administrator. */
final class FirstStart {
    private static final DefinePipeline STANDARD_PIPELINE = new DefinePipeline(
            Pipelines.DEFAULT,
            "Standard",
            List.of(
                    stage("Prospecting", "0.1", ForecastCategory.PIPELINE),
                    stage("Qualification", "0.2", ForecastCategory.PIPELINE),
                    stage("Proposal", "0.5", ForecastCategory.BEST_CASE),
                    stage("Negotiation", "0.8", ForecastCategory.COMMIT)),
            null);

    private static final AddUser ADMINISTRATOR =
            new AddUser(Users.ADMINISTRATOR, "Administrator", null, null, null, null);

    private FirstStart() {}

    /** Only what has no history yet: neither a later change nor another standard is ever in the way. */
    static List<Command> commands(EventStore events) {
        return List.<Command>of(STANDARD_PIPELINE, ADMINISTRATOR).stream()
                .filter(command ->
                        events.lastSequenceNumberFor(command.id().toString()).isEmpty())
                .toList();
    }

    private static Stage stage(String name, String probability, ForecastCategory category) {
        return new Stage(name, new BigDecimal(probability), category);
    }
}
