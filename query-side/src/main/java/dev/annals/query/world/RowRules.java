package dev.annals.query.world;

import dev.annals.api.sight.Reach;
import dev.annals.api.sight.Sight;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which rows of each table a sight shows, as conditions in SQL. What belongs to something else follows it. Ids are written into
 * the conditions, not bound to them: so the planner knows how few they are and takes the index by owner.
 */
final class RowRules {
    /** Every table that is shown, each after those that it follows; what is not named here, nobody with limits sees. */
    static final List<String> TABLES = List.of(
            "app_user",
            "customer",
            "opportunity",
            "ticket",
            "campaign_member",
            "deal",
            "interaction",
            "conversation",
            "sla_clock",
            "sla_escalation",
            "ticket_standing",
            "happening",
            "audit_entry",
            "quota",
            "access",
            "agent_turn",
            "approval",
            "approval_rules",
            "business_calendar",
            "campaign",
            "exchange_rate",
            "pipeline_definition",
            "privacy_file",
            "retention",
            "segment",
            "segment_change",
            "sending_rules",
            "sla_policy",
            "suppression",
            "ticket_queue");

    private static final String EVERYTHING = "";
    private static final String NOTHING = " WHERE false";

    private final Sight sight;

    RowRules(Sight sight) {
        this.sight = sight;
    }

    /**
     * What stands behind the table's name.
     *
     * @param prefix of the tables that it may follow
     */
    String where(String table, String prefix) {
        return switch (table) {
            case "customer" -> owner(sight.customers(), "owner_id");
            case "opportunity", "quota" -> owner(sight.opportunities(), "owner_id");
            case "ticket" -> owner(sight.tickets(), "agent_id");
            case "campaign_member", "deal", "interaction" ->
                follows(sight.customers(), "customer_id", prefix + "customer");
            case "conversation", "sla_clock", "sla_escalation" ->
                follows(sight.tickets(), "ticket_id", prefix + "ticket");
            case "ticket_standing" -> follows(sight.tickets(), "id", prefix + "ticket");
            case "happening" -> happenings(prefix);
            case "audit_entry" -> audit(prefix);
            case "access", "approval", "privacy_file" -> showsAllRows() ? EVERYTHING : NOTHING;
            default -> EVERYTHING;
        };
    }

    private boolean showsAllRows() {
        return sight.customers().isAll()
                && sight.opportunities().isAll()
                && sight.tickets().isAll();
    }

    private static String owner(Reach reach, String column) {
        return switch (reach.extent()) {
            case ALL -> EVERYTHING;
            case NONE -> NOTHING;
            case SOME -> " WHERE (" + column + " IS NULL OR " + column + " = ANY ('{" + ids(reach) + "}'::uuid[]))";
        };
    }

    private static String ids(Reach reach) {
        return reach.users().stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private static String follows(Reach reach, String column, String table) {
        return reach.isAll() ? EVERYTHING : " WHERE " + column + " IN (SELECT p.id FROM " + table + " p)";
    }

    /** As subqueries by id, so that the few that happened to one customer do not ask for all that is in sight. */
    private String happenings(String prefix) {
        return showsAllRows()
                ? EVERYTHING
                : " h WHERE " + is("h.aggregate_id", prefix + "customer") + " OR "
                        + is("h.aggregate_id", prefix + "opportunity") + " OR "
                        + is("h.aggregate_id", prefix + "ticket") + " OR "
                        + is("h.aggregate_id", prefix + "campaign_member");
    }

    /** Reports look here for what moved a deal. The audit itself is for those whose sight is full. */
    private String audit(String prefix) {
        return showsAllRows()
                ? EVERYTHING
                : " h WHERE h.entity_type = 'user' OR " + is("h.entity_id", prefix + "opportunity");
    }

    private static String is(String column, String table) {
        return "EXISTS (SELECT FROM " + table + " p WHERE p.id = " + column + ")";
    }
}
