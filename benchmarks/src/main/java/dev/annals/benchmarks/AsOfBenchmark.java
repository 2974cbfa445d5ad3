package dev.annals.benchmarks;

import dev.annals.api.RecordedEvent;
import dev.annals.api.customer.GetCustomer;
import dev.annals.api.pipeline.AccuracyDimension;
import dev.annals.api.pipeline.AccuracyPeriod;
import dev.annals.api.pipeline.AccuracyQuestion;
import dev.annals.api.pipeline.BridgeLine;
import dev.annals.api.pipeline.BridgeQuestion;
import dev.annals.api.pipeline.DealFilter;
import dev.annals.api.pipeline.FindBridgeDeals;
import dev.annals.api.pipeline.GetAccuracy;
import dev.annals.api.pipeline.GetBridge;
import dev.annals.api.pipeline.GetForecast;
import dev.annals.api.pipeline.ReportDimension;
import dev.annals.api.query.Answer;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import dev.annals.journal.codec.EventCodec;
import dev.annals.journal.codec.EventSerializer;
import dev.annals.journal.postgres.PostgresJournal;
import dev.annals.query.QuerySide;
import dev.annals.query.fold.Folder;
import dev.annals.query.fold.Projector;
import dev.annals.query.pipeline.ReportSettings;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.messaging.responsetypes.ResponseTypes;

/**
 * What it costs to ask about the past: one customer and a forecast as of a position against now, and the questions that look
 * at two moments or more, over deals with a history of two years. Asked of the query side, one question at a time; with the
 * journal that turns moments into positions, and without HTTP. This process does not fold, so every question about the past
 * also looks up how far folding has come.
 */
final class AsOfBenchmark {
    private static final String EVENT =
            "INSERT INTO journal.event (position, event_id, aggregate_type, aggregate_id, version, name, revision,"
                    + " recorded_at, payload, metadata, leaf_hash)"
                    + " VALUES (?, ?, ?, ?, ?, ?, 1, ?, '{}', '{}', decode(repeat('00', 32), 'hex'))";
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration ROUND = Duration.ofSeconds(8);
    private static final int FEWEST = 5;
    private static final LocalDate TODAY =
            LocalDate.ofInstant(TwoYearsOfDeals.BEGIN, ZoneOffset.UTC).plusDays(TwoYearsOfDeals.DAYS);

    private final Configuration axon;
    private final int deals;
    private final long head;

    private AsOfBenchmark(Configuration axon, int deals, long head) {
        this.axon = axon;
        this.deals = deals;
        this.head = head;
    }

    /** @param arguments how many deals; 100 000 when absent */
    public static void main(String[] arguments) throws Exception {
        int deals = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
        try (BenchmarkDatabase database = new BenchmarkDatabase(8)) {
            long start = System.nanoTime();
            long head = new TwoYearsOfDeals(deals).tell(events -> keep(database, events));
            database.execute("VACUUM ANALYZE");
            System.out.printf("%d deals, %d events in %.0f s%n", deals, head, (System.nanoTime() - start) / 1e9);
            try (PostgresJournal journal = journal(database)) {
                Configuration axon = queries(database, journal);
                axon.start();
                new AsOfBenchmark(axon, deals, head).measure();
                axon.shutdown();
            }
        }
    }

    private static PostgresJournal journal(BenchmarkDatabase database) {
        EventCodec codec = EventCodec.plain();
        return new PostgresJournal(database.pool(), Clock.systemUTC(), codec, new EventSerializer(codec, List.of()));
    }

    private static Configuration queries(BenchmarkDatabase database, PostgresJournal journal) {
        QuerySide queries = new QuerySide(
                "benchmark",
                database.pool(),
                journal.reader(),
                journal.eventStore(),
                Clock.systemUTC(),
                new ReportSettings(ZoneOffset.UTC, "USD"));
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false);
        configurer.configureEventStore(config -> journal.eventStore());
        queries.register(configurer);
        return configurer.buildConfiguration();
    }

    /** Folds the events, and records when they were recorded: nothing else of the journal is asked for. */
    private static void keep(BenchmarkDatabase database, List<RecordedEvent> events) {
        Projector projector = new Projector(new Folder(Projector.SCHEMA, QuerySide.readModelList(), Clock.systemUTC()));
        try (Connection connection = database.pool().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement row = connection.prepareStatement(EVENT)) {
                for (RecordedEvent event : events) {
                    row.setLong(1, event.position());
                    row.setObject(2, event.eventId());
                    row.setString(3, event.aggregateType());
                    row.setObject(4, event.aggregateId());
                    row.setLong(5, event.version());
                    row.setString(6, event.name());
                    row.setObject(7, event.recordedAt().atOffset(ZoneOffset.UTC));
                    row.addBatch();
                }
                row.executeBatch();
            }
            projector.project(connection, events);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void measure() {
        AsOf middle = new AsOf.AtPosition(head / 2);
        AsOf end = new AsOf.AtPosition(head);
        double customer = report("customer now", i -> customer(i, AsOf.NOW));
        ratio(customer, report("customer as of half the history ago", i -> customer(i, middle)));
        double quarter = report("forecast of a quarter by month, now", i -> forecast(1, AsOf.NOW));
        ratio(quarter, report("the same as of the last position", i -> forecast(1, end)));
        ratio(quarter, report("the same as of half the history ago", i -> forecast(1, middle)));
        double years = report("forecast of three years by month, now", i -> forecast(12, AsOf.NOW));
        ratio(years, report("the same as of the last position", i -> forecast(12, end)));
        report("bridge of the last quarter, for deals of this one", i -> new GetBridge(bridge(91, true), AsOf.NOW));
        report("bridge of the last quarter, all deals", i -> new GetBridge(bridge(91, false), AsOf.NOW));
        report("bridge of a year, all deals", i -> new GetBridge(bridge(365, false), AsOf.NOW));
        report(
                "first page of the deals won in a quarter",
                i -> new FindBridgeDeals(bridge(91, false), BridgeLine.WON, 50, null, AsOf.NOW));
        report("accuracy of twelve months by owner", i -> accuracy());
    }

    private Query<?> customer(int number, AsOf asOf) {
        // Those who are there in either world: all customers come up first.
        return new GetCustomer(TwoYearsOfDeals.customer(number * 7_919 % (deals / 5)), asOf);
    }

    private static Query<?> forecast(int quarters, AsOf asOf) {
        LocalDate from = quarters == 1 ? TODAY : TODAY.minusYears(2);
        return new GetForecast(
                from, from.plusMonths(3L * quarters), ReportDimension.MONTH, "USD", DealFilter.ALL, asOf);
    }

    private static BridgeQuestion bridge(int days, boolean ofThisQuarter) {
        AsOf from = new AsOf.AtInstant(
                TODAY.minusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant());
        return new BridgeQuestion(
                from,
                null,
                ofThisQuarter ? TODAY : null,
                ofThisQuarter ? TODAY.plusMonths(3) : null,
                "USD",
                DealFilter.ALL);
    }

    private static Query<?> accuracy() {
        LocalDate to = TODAY.withDayOfMonth(1).minusDays(1);
        AccuracyQuestion question = new AccuracyQuestion(to.plusDays(1).minusYears(1), to, "USD", DealFilter.ALL);
        return new GetAccuracy(question, AccuracyPeriod.MONTH, List.of(), AccuracyDimension.OWNER, AsOf.NOW);
    }

    /** Answers the median in microseconds. */
    private double report(String what, IntFunction<Query<?>> question) {
        run(question, WARM_UP);
        Histogram times = run(question, ROUND);
        System.out.printf(
                "%s: %d answers, p50 %.2f ms, p99 %.2f ms%n",
                what,
                times.getTotalCount(),
                times.getValueAtPercentile(50) / 1_000.0,
                times.getValueAtPercentile(99) / 1_000.0);
        return times.getValueAtPercentile(50);
    }

    private static void ratio(double now, double then) {
        System.out.printf("  %.2f times as long as now%n", then / now);
    }

    private Histogram run(IntFunction<Query<?>> question, Duration duration) {
        Histogram times = new Histogram(3);
        long end = System.nanoTime() + duration.toNanos();
        for (int i = 0; System.nanoTime() < end || i < FEWEST; i++) {
            Query<?> query = question.apply(i);
            long before = System.nanoTime();
            axon.queryGateway()
                    .query(query, ResponseTypes.instanceOf(Answer.class))
                    .join();
            times.recordValue((System.nanoTime() - before) / 1_000);
        }
        return times;
    }
}
