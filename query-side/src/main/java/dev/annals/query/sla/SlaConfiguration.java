package dev.annals.query.sla;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.annals.api.Json;
import dev.annals.api.sla.ClockTerms;
import dev.annals.api.sla.SlaPolicyTerms;
import dev.annals.query.world.World;
import dev.annals.sla.WorkingTime;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Policies and calendars at any of their versions, for whoever reads clocks. */
public final class SlaConfiguration {
    private static final int REMEMBERED = 500;

    // A version never changes, whatever world it is asked about in, so the table itself is read.
    private static final String HOURS = "SELECT body FROM read_model.business_calendar WHERE id = ? AND version = ?";

    private final JdbcClient sql;
    private final Cache<CalendarVersion, WorkingTime> hours =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private record CalendarVersion(UUID id, long number) {}

    /** Something at one of its versions. */
    public record Version<T>(UUID id, long number, T value) {}

    public SlaConfiguration(DataSource dataSource) {
        sql = JdbcClient.create(dataSource);
    }

    /** The working time that a clock counts by. Not to be called while a connection is held. */
    public WorkingTime hours(ClockTerms terms) {
        UUID calendarId = terms.calendarId();
        Long version = terms.calendarVersion();
        return calendarId == null || version == null
                ? WorkingTime.calendarTime()
                : hours.get(new CalendarVersion(calendarId, version), this::load);
    }

    private WorkingTime load(CalendarVersion version) {
        return sql.sql(HOURS)
                .params(version.id(), version.number())
                .query(String.class)
                .optional()
                .map(SlaConfiguration::hours)
                .orElseThrow(() -> new IllegalStateException("a clock counts by an unknown " + version));
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
