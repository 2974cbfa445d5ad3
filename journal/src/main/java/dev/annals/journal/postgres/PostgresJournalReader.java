package dev.annals.journal.postgres;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.annals.api.DomainEvent;
import dev.annals.api.Json;
import dev.annals.api.RecordedEvent;
import dev.annals.journal.EventSelection;
import dev.annals.journal.JournalReader;
import dev.annals.journal.codec.EncodedEvent;
import dev.annals.journal.codec.EventCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.ObjectReader;

/**
 * Reads by position, version and time, each without looking at more rows than it answers; within a
 * transaction of the caller if there is one.
 */
final class PostgresJournalReader implements JournalReader {
    static final String EVENTS = """
            SELECT position, event_id, aggregate_type, aggregate_id, version, name, revision, recorded_at,
                   metadata, payload
            FROM journal.event
            """;
    private static final String MANY = """
            SELECT event.*
              FROM unnest(?::uuid[], ?::bigint[]) AS wanted(id, after),
                   LATERAL (%s WHERE aggregate_id = wanted.id AND version > wanted.after ORDER BY version LIMIT ?) event
             ORDER BY event.aggregate_id, event.version
            """.formatted(EVENTS);
    private static final RowMapper<Unread> ROWS = (row, number) -> unread(row);
    private static final long MOMENTS = 1_000;
    private static final ObjectReader METADATA = Json.mapper().readerForMapOf(String.class);

    private final JdbcTemplate jdbc;
    private final EventCodec codec;
    private final HeadSignal signal;
    /** Never change, and who looks back asks many questions about one moment. */
    private final Cache<Long, Instant> recordedAt =
            Caffeine.newBuilder().maximumSize(MOMENTS).build();

    PostgresJournalReader(DataSource dataSource, EventCodec codec, HeadSignal signal) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.codec = codec;
        this.signal = signal;
    }

    @Override
    public long head() {
        return number("SELECT coalesce(max(position), 0) FROM journal.event");
    }

    @Override
    public List<RecordedEvent> after(long position, int limit) {
        return read(EVENTS + "WHERE position > ? ORDER BY position LIMIT ?", position, limit);
    }

    @Override
    public List<RecordedEvent> ofSubject(UUID subject) {
        return read(EVENTS + "WHERE journal.sealed_subject(payload) = ? ORDER BY position", subject);
    }

    @Override
    public List<RecordedEvent> at(Collection<Long> positions) {
        return read(EVENTS + "WHERE position = ANY (?)", (Object) positions.toArray(Long[]::new));
    }

    @Override
    public List<RecordedEvent> first(EventSelection selection, int limit) {
        SelectionSql sql = new SelectionSql(selection);
        return read(EVENTS + sql.where() + " ORDER BY position LIMIT " + limit, sql.arguments());
    }

    @Override
    public long count(EventSelection selection) {
        if (selection.isWhole()) {
            return Math.max(0, selection.upTo() - selection.after());
        }
        SelectionSql sql = new SelectionSql(selection);
        return number("SELECT count(*) FROM journal.event " + sql.where(), sql.arguments());
    }

    @Override
    public List<RecordedEvent> ofAggregate(UUID aggregateId, long afterVersion) {
        return ofAggregate(aggregateId, afterVersion, Integer.MAX_VALUE);
    }

    List<RecordedEvent> ofAggregate(UUID aggregateId, long afterVersion, int limit) {
        return read(
                EVENTS + "WHERE aggregate_id = ? AND version > ? ORDER BY version LIMIT ?",
                aggregateId,
                afterVersion,
                limit);
    }

    /**
     * Of each aggregate the events after a version, in order.
     *
     * @param limit of each aggregate
     */
    Map<UUID, List<RecordedEvent>> ofAggregates(Map<UUID, Long> afterVersions, int limit) {
        return read(
                        MANY,
                        afterVersions.keySet().toArray(UUID[]::new),
                        afterVersions.values().toArray(Long[]::new),
                        limit)
                .stream()
                .collect(Collectors.groupingBy(RecordedEvent::aggregateId));
    }

    /** The aggregate's last version, 0 when nothing happened to it. */
    long versionOf(UUID aggregateId) {
        return number("SELECT coalesce(max(version), 0) FROM journal.event WHERE aggregate_id = ?", aggregateId);
    }

    @Override
    public long positionAt(Instant instant) {
        // Recorded times are whole microseconds; the driver would round to the nearest.
        return number("SELECT journal.position_at(?)", utc(instant.truncatedTo(ChronoUnit.MICROS)));
    }

    /** The last position recorded before an instant, 0 when there is none. */
    long positionBefore(Instant instant) {
        return positionAt(instant.minusNanos(1));
    }

    @Override
    public Instant recordedAt(long position) {
        return recordedAt.get(position, this::lookUp);
    }

    private Instant lookUp(long position) {
        return jdbc
                .query(
                        "SELECT recorded_at FROM journal.event WHERE position = ?",
                        (row, number) -> instant(row, "recorded_at"),
                        position)
                .stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("nothing is recorded at position " + position));
    }

    @Override
    public long awaitBeyond(long position, Duration atMost) throws InterruptedException {
        return signal.awaitBeyond(position, atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    private long number(String sql, Object... arguments) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class, arguments));
    }

    /** Opened once the connection is given back: what is sealed may need another look at the database. */
    private List<RecordedEvent> read(String sql, Object... arguments) {
        return opened(jdbc.query(sql, ROWS, arguments));
    }

    List<RecordedEvent> opened(List<Unread> rows) {
        List<DomainEvent> payloads =
                codec.decodeAll(rows.stream().map(Unread::stored).toList());
        List<RecordedEvent> events = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            events.add(rows.get(i).with(payloads.get(i)));
        }
        return events;
    }

    static Unread unread(ResultSet row) throws SQLException {
        return new Unread(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("aggregate_type"),
                row.getObject("aggregate_id", UUID.class),
                row.getLong("version"),
                instant(row, "recorded_at"),
                row.getString("metadata"),
                new EncodedEvent(row.getString("name"), row.getInt("revision"), row.getString("payload")));
    }

    static Map<String, String> metadata(String json) {
        return METADATA.readValue(json);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** An event as its row has it. */
    record Unread(
            long position,
            UUID eventId,
            String aggregateType,
            UUID aggregateId,
            long version,
            Instant recordedAt,
            String metadata,
            EncodedEvent stored) {

        RecordedEvent with(DomainEvent payload) {
            return new RecordedEvent(
                    position,
                    eventId,
                    aggregateType,
                    aggregateId,
                    version,
                    stored.name(),
                    stored.revision(),
                    recordedAt,
                    PostgresJournalReader.metadata(metadata),
                    payload);
        }
    }
}
