package dev.annals.query.sla;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.annals.api.Json;
import dev.annals.api.Refused;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.QueryRefusal;
import dev.annals.api.sla.ClockTerms;
import dev.annals.api.sla.SlaPolicyTerms;
import dev.annals.query.world.Schemas;
import dev.annals.query.world.World;
import dev.annals.sla.WorkingTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Policies and calendars at any of their versions, for whoever reads clocks. */
public final class SlaConfiguration {
    private static final int REMEMBERED = 500;
    private static final String LIVE = "read_model";

    private final JdbcClient sql;
    private final Cache<UUID, String> workspaces =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Cache<CalendarVersion, WorkingTime> hours =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** @param schema with the table of calendars at all their versions */
    private record CalendarVersion(String schema, UUID id, long number) {}

    /** Something at one of its versions. */
    public record Version<T>(UUID id, long number, T value) {}

    public SlaConfiguration(DataSource dataSource) {
        sql = JdbcClient.create(dataSource);
    }

    /**
     * The working time that a clock counts by. Not to be asked for while a connection is held. A workspace that keeps its clocks
     * again counts by its own calendars; any other tells clocks as they were recorded, by what is recorded.
     */
    public Function<ClockTerms, WorkingTime> hours(AsOf moment) {
        String schema = moment instanceof AsOf.InWorkspace in
                ? refusing(() -> workspaces.get(in.workspace(), this::calendarsOf))
                : LIVE;
        return terms -> hours(schema, terms);
    }

    private String calendarsOf(UUID workspace) {
        String tables = Schemas.of(workspace).tables();
        boolean keepsClocks = sql.sql("SELECT keeps_clocks FROM " + tables + ".progress")
                .query(Boolean.class)
                .single();
        return keepsClocks ? tables : LIVE;
    }

    private WorkingTime hours(String schema, ClockTerms terms) {
        UUID calendarId = terms.calendarId();
        Long version = terms.calendarVersion();
        return calendarId == null || version == null
                ? WorkingTime.calendarTime()
                : hours.get(new CalendarVersion(schema, calendarId, version), this::load);
    }

    private WorkingTime load(CalendarVersion version) {
        // A version never changes, whatever moment it is asked about in, so the table itself is read.
        String query = "SELECT body FROM " + version.schema() + ".business_calendar WHERE id = ? AND version = ?";
        return refusing(() -> sql.sql(query)
                        .params(version.id(), version.number())
                        .query(String.class)
                        .optional())
                .map(SlaConfiguration::hours)
                .orElseThrow(() -> new IllegalStateException("a clock counts by an unknown " + version));
    }

    private static <R> R refusing(Supplier<R> question) {
        try {
            return question.get();
        } catch (BadSqlGrammarException notThere) {
            throw Refused.because(QueryRefusal.NOT_IN_WORKSPACE);
        }
    }

    /** A policy at a version, or as it is in a world. */
    public static Optional<Version<SlaPolicyTerms>> policy(World world, UUID id, @Nullable Long version) {
        return row(world, "sla_policy", id, version)
                .map(row -> new Version<>(
                        id,
                        row.number(),
                        Json.mapper()
                                .readValue(row.value(), PolicyFold.Row.class)
                                .terms()));
    }

    /** A calendar's hours at a version, or as they are in a world. */
    public static Optional<Version<WorkingTime>> calendar(World world, UUID id, @Nullable Long version) {
        return row(world, "business_calendar", id, version)
                .map(row -> new Version<>(id, row.number(), hours(row.value())));
    }

    private static Optional<Version<String>> row(World world, String table, UUID id, @Nullable Long version) {
        JdbcClient.StatementSpec query = version == null
                ? world.sql()
                        .sql("SELECT version, body FROM " + table + " WHERE id = ?")
                        .param(id)
                : world.sql()
                        .sql("SELECT version, body FROM read_model." + table
                                + " WHERE id = ? AND version = ? AND valid_from <= ?")
                        .params(id, version, world.position());
        return query.query((row, number) -> new Version<>(id, row.getLong("version"), row.getString("body")))
                .optional();
    }

    private static WorkingTime hours(String body) {
        CalendarFold.Row calendar = Json.mapper().readValue(body, CalendarFold.Row.class);
        return WorkingTimes.workedOut(calendar.zone(), calendar.week(), calendar.exceptions(), calendar.publicDays());
    }
}
