package dev.annals.benchmarks;

import dev.annals.api.RecordedEvent;
import dev.annals.api.opportunity.FindOpportunities;
import dev.annals.api.opportunity.OpportunitySummary;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.sight.Reach;
import dev.annals.api.sight.Sight;
import dev.annals.journal.codec.EventCodec;
import dev.annals.journal.codec.EventSerializer;
import dev.annals.journal.postgres.PostgresJournal;
import dev.annals.query.QuerySide;
import dev.annals.query.fold.Folder;
import dev.annals.query.fold.Projector;
import dev.annals.query.pipeline.PipelineQueries;
import dev.annals.query.pipeline.ReportSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * What it costs to see less than everything: lists of deals asked with and without a sight, by turns. Asked of the query side,
 * one question at a time and without HTTP.
 */
final class SightBenchmark {
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final int ROUNDS = 3;
    private static final int FEWEST = 3;

    private static final Sight EVERYBODYS = ofSellers(TwoYearsOfDeals.SELLERS);
    private static final Sight A_TEAMS = ofSellers(TwoYearsOfDeals.SELLERS / 10);
    private static final Sight OWN = ofSellers(1);
    private static final Sight MASKED = new Sight(Reach.ALL, Reach.ALL, Reach.ALL, true);

    private final PipelineQueries deals;

    private SightBenchmark(PipelineQueries deals) {
        this.deals = deals;
    }

    private static Sight ofSellers(int count) {
        List<UUID> sellers =
                IntStream.range(0, count).mapToObj(TwoYearsOfDeals::seller).toList();
        return new Sight(Reach.of(sellers), Reach.of(sellers), Reach.NONE, false);
    }

    /** @param arguments how many deals; 100 000 when absent */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        try (BenchmarkDatabase database = new BenchmarkDatabase(8);
                PostgresJournal journal = journal(database)) {
            new TwoYearsOfDeals(count).tell(events -> keep(database, events));
            database.execute("VACUUM ANALYZE");
            QuerySide queries = new QuerySide(
                    "benchmark",
                    database.pool(),
                    journal.reader(),
                    journal.eventStore(),
                    Clock.systemUTC(),
                    new ReportSettings(ZoneOffset.UTC, "USD"));
            new SightBenchmark(new PipelineQueries(queries.worlds())).measure();
        }
    }

    private static PostgresJournal journal(BenchmarkDatabase database) {
        EventCodec codec = EventCodec.plain();
        return new PostgresJournal(database.pool(), Clock.systemUTC(), codec, new EventSerializer(codec, List.of()));
    }

    private static void keep(BenchmarkDatabase database, List<RecordedEvent> events) {
        Projector projector = new Projector(new Folder(Projector.SCHEMA, QuerySide.readModelList(), Clock.systemUTC()));
        try (Connection connection = database.pool().getConnection()) {
            connection.setAutoCommit(false);
            projector.project(connection, events);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void measure() {
        Supplier<Long> page = () -> ask(null, 50, false, Map.of());
        Map<String, List<String>> mine =
                Map.of("ownerId", List.of(TwoYearsOfDeals.seller(0).toString()));
        compare("first page, by a rule that all rows pass", page, EVERYBODYS, page);
        compare("first page of a team's tenth", page, A_TEAMS, page);
        compare("first page of one's own, against a filter", () -> ask(null, 50, false, mine), OWN, page);
        compare("first page, masked", page, MASKED, page);
        Supplier<Long> counted = () -> ask(null, 50, true, Map.of());
        compare("first page and count, by a rule that all rows pass", counted, EVERYBODYS, counted);
        compare("whole list, by a rule that all rows pass", this::whole, EVERYBODYS, this::whole);
        compare("whole list, masked", this::whole, MASKED, this::whole);
    }

    private long ask(@Nullable String cursor, int limit, boolean count, Map<String, List<String>> filters) {
        return page(cursor, limit, count, filters).items().size();
    }

    private long whole() {
        long rows = 0;
        String cursor = null;
        do {
            Page<OpportunitySummary> page = page(cursor, ListRequest.MAX_LIMIT, false, Map.of());
            rows += page.items().size();
            cursor = page.nextCursor();
        } while (cursor != null);
        return rows;
    }

    private Page<OpportunitySummary> page(
            @Nullable String cursor, int limit, boolean count, Map<String, List<String>> filters) {
        ListRequest request = new ListRequest(filters, null, List.of(), limit, cursor, count);
        return deals.handle(new FindOpportunities(request, AsOf.NOW)).body();
    }

    private static void compare(String what, Supplier<Long> full, Sight sight, Supplier<Long> limited) {
        Histogram without = new Histogram(3);
        Histogram with = new Histogram(3);
        long rows = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            boolean warmUp = round == 0;
            run(full, warmUp ? new Histogram(3) : without);
            rows = sight.during(() -> run(limited, warmUp ? new Histogram(3) : with));
        }
        double before = without.getValueAtPercentile(50) / 1_000.0;
        double after = with.getValueAtPercentile(50) / 1_000.0;
        System.out.printf(
                "%s: %d rows, p50 %.2f ms without, %.2f ms with, %+.0f %%%n",
                what, rows, before, after, 100 * (after / before - 1));
    }

    /** Answers how many rows came. */
    private static long run(Supplier<Long> question, Histogram times) {
        long end = System.nanoTime() + ROUND.toNanos();
        long rows = 0;
        for (int i = 0; System.nanoTime() < end || i < FEWEST; i++) {
            long before = System.nanoTime();
            rows = question.get();
            times.recordValue((System.nanoTime() - before) / 1_000);
        }
        return rows;
    }
}
