package dev.annals.query.slaboard;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Json;
import dev.annals.api.Refused;
import dev.annals.api.sla.GetSlaVerdict;
import dev.annals.api.sla.SlaPolicyRefusal;
import dev.annals.api.sla.SlaPolicyTerms;
import dev.annals.api.sla.SlaRefusal;
import dev.annals.api.sla.SlaTarget;
import dev.annals.query.sla.SlaConfiguration;
import dev.annals.query.sla.SlaConfiguration.Version;
import dev.annals.query.world.World;
import dev.annals.sla.Argument.Moment;
import dev.annals.sla.WorkingTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a verdict on a ticket is made of, read in one world.
 *
 * @param clocks by their start
 * @param moments where the ticket stood
 * @param policy to argue under
 * @param calendar to count by
 * @param calendarVersions of the calendars that the policy to argue under counts by
 */
record VerdictFile(
        UUID ticketId,
        long version,
        List<ClockRow> clocks,
        List<Moment> moments,
        @Nullable Version<SlaPolicyTerms> policy,
        @Nullable Version<WorkingTime> calendar,
        Map<UUID, Long> calendarVersions) {

    private static final String CLOCKS =
            "SELECT body FROM sla_clock WHERE ticket_id = ? ORDER BY started_at, clock, number";

    boolean isArgued() {
        return policy != null || calendar != null;
    }

    static VerdictFile read(World world, GetSlaVerdict query) {
        UUID ticketId = query.ticketId();
        long version = world.sql()
                .sql("SELECT version FROM ticket WHERE id = ?")
                .param(ticketId)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> Refused.because(CommonRefusal.NOT_FOUND));
        List<ClockRow> clocks = world.sql()
                .sql(CLOCKS)
                .param(ticketId)
                .query((row, number) -> Json.mapper().readValue(row.getString(1), ClockRow.class))
                .list();
        Version<SlaPolicyTerms> policy = policy(world, query.policy(), clocks);
        return new VerdictFile(
                ticketId,
                version,
                clocks,
                policy == null ? List.of() : moments(world, ticketId),
                policy,
                calendar(world, query.calendar(), clocks),
                policy == null ? Map.of() : calendarVersions(world, policy.value()));
    }

    private static List<Moment> moments(World world, UUID ticketId) {
        return world.sql()
                .sql("SELECT body FROM ticket_standing WHERE id = ?")
                .param(ticketId)
                .query((row, number) -> Json.mapper().readValue(row.getString(1), StandingFold.Row.class))
                .single()
                .moments();
    }

    private static @Nullable Version<SlaPolicyTerms> policy(
            World world, @Nullable String written, List<ClockRow> clocks) {
        if (written == null) {
            return null;
        }
        VersionWish wish = VersionWish.of("/policy", written);
        UUID id = wish.id() != null || clocks.isEmpty()
                ? wish.id()
                : clocks.getLast().track().terms().policyId();
        return Optional.ofNullable(id)
                .flatMap(known -> SlaConfiguration.policy(world, known, wish.version()))
                .orElseThrow(() -> Refused.at("/policy", SlaRefusal.UNKNOWN_POLICY));
    }

    private static @Nullable Version<WorkingTime> calendar(
            World world, @Nullable String written, List<ClockRow> clocks) {
        if (written == null) {
            return null;
        }
        VersionWish wish = VersionWish.of("/calendar", written);
        UUID id = wish.id() != null || clocks.isEmpty()
                ? wish.id()
                : clocks.getLast().track().terms().calendarId();
        return Optional.ofNullable(id)
                .flatMap(known -> SlaConfiguration.calendar(world, known, wish.version()))
                .orElseThrow(() -> Refused.at("/calendar", SlaPolicyRefusal.UNKNOWN_CALENDAR));
    }

    private static Map<UUID, Long> calendarVersions(World world, SlaPolicyTerms policy) {
        Map<UUID, Long> versions = new HashMap<>();
        policy.targets().stream()
                .map(SlaTarget::calendarId)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(id -> SlaConfiguration.calendar(world, id, null)
                        .ifPresent(calendar -> versions.put(id, calendar.number())));
        return versions;
    }
}
