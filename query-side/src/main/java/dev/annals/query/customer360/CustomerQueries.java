package dev.annals.query.customer360;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Json;
import dev.annals.api.Refused;
import dev.annals.api.customer.Customer360;
import dev.annals.api.customer.CustomerSummary;
import dev.annals.api.customer.FindCustomers;
import dev.annals.api.customer.FindReaders;
import dev.annals.api.customer.GetCustomer;
import dev.annals.api.customer.GetTimeline;
import dev.annals.api.customer.Reader;
import dev.annals.api.customer.TimelineEntry;
import dev.annals.api.query.Answer;
import dev.annals.api.query.Page;
import dev.annals.query.list.Condition;
import dev.annals.query.list.Listing;
import dev.annals.query.list.ValueType;
import dev.annals.query.world.Moment;
import dev.annals.query.world.World;
import dev.annals.query.world.Worlds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what is asked about customers. */
public final class CustomerQueries {
    private static final Listing TIMELINE = Listing.of("happening")
            .filter("event", "event", ValueType.TEXT)
            .filter("actor", "actor", ValueType.TEXT)
            .range("recordedAt", "recorded_at", ValueType.INSTANT)
            .sort("position", "valid_from", ValueType.POSITION)
            .order("-position");

    private final Worlds worlds;
    private final Clock clock;

    public CustomerQueries(Worlds worlds, Clock clock) {
        this.worlds = worlds;
        this.clock = clock;
    }

    @QueryHandler
    public Answer<Customer360> handle(GetCustomer query) {
        UnaryOperator<Instant> moment = known -> Moment.of(query.asOf(), known, clock);
        return worlds.find(query.asOf(), Customer360Query.of(query.id(), moment));
    }

    @QueryHandler
    public Answer<Page<CustomerSummary>> handle(FindCustomers query) {
        return worlds.ask(query.asOf(), world -> CustomerList.page(world, query.request(), Condition.NONE));
    }

    @QueryHandler
    public Answer<List<Reader>> handle(FindReaders query) {
        return worlds.ask(query.asOf(), world -> Readers.of(world, query.customers()));
    }

    @QueryHandler
    public Answer<Page<TimelineEntry>> handle(GetTimeline query) {
        return worlds.ask(query.asOf(), world -> {
            Refused.unless(exists(world, query.id()), CommonRefusal.NOT_FOUND);
            Condition ofCustomer = new Condition(
                    "aggregate_id IN (SELECT cast(:customer AS uuid) UNION ALL"
                            + " SELECT id FROM deal WHERE customer_id = :customer UNION ALL"
                            + " SELECT id FROM ticket WHERE customer_id = :customer UNION ALL"
                            + " SELECT id FROM campaign_member WHERE customer_id = :customer)"
                            + " AND (event <> 'customer.interaction-recorded'"
                            + " OR valid_from IN (SELECT valid_from FROM interaction WHERE customer_id = :customer))",
                    Map.of("customer", query.id()));
            return TIMELINE.page(world, query.request(), ofCustomer, "body", (row, i) -> entry(row));
        });
    }

    private static boolean exists(World world, UUID id) {
        return world.sql()
                .sql("SELECT 1 FROM customer WHERE id = ?")
                .param(id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private static TimelineEntry entry(ResultSet row) throws SQLException {
        return Json.mapper().readValue(row.getString("body"), TimelineEntry.class);
    }
}
