package dev.annals.query.audit;

import dev.annals.api.Refused;
import dev.annals.api.audit.AuditFilter;
import dev.annals.api.audit.EntityName;
import dev.annals.api.query.QueryRefusal;
import dev.annals.query.search.SearchText;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A filter of the audit as conditions, each with an index of its own. */
final class AuditConditions {
    /** Recording times follow positions, so an instant is a position, found once by its index. */
    private static final String FIRST_AT =
            "(SELECT t.valid_from FROM read_model.audit_entry t WHERE t.recorded_at >= :%s"
                    + " ORDER BY t.recorded_at, t.valid_from LIMIT 1)";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    AuditConditions(AuditFilter filter) {
        entity(filter.entity());
        equal("actor", filter.actor());
        equal("event", filter.event());
        equal("correlation_id", filter.correlation());
        equal("approved_by", filter.approvedBy());
        field(filter.field());
        from(filter.from());
        to(filter.to());
        search(filter.q());
    }

    void add(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    String sql() {
        return String.join(" AND ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void entity(@Nullable String entity) {
        if (entity == null) {
            return;
        }
        EntityName name = EntityName.read(entity);
        add("e.entity_type = :type", "type", name.type().word());
        if (name.id() != null) {
            add("e.entity_id = :entity", "entity", name.id());
        }
    }

    private void equal(String column, @Nullable String value) {
        if (value != null) {
            add("e." + column + " = :" + column, column, text(column, value));
        }
    }

    private void field(@Nullable String field) {
        if (field != null) {
            add("e.fields @> ARRAY[:field]::text[]", "field", text("field", field));
        }
    }

    private void from(@Nullable Instant from) {
        if (from != null) {
            add("e.valid_from >= " + FIRST_AT.formatted("from"), "from", from.atOffset(ZoneOffset.UTC));
        }
    }

    private void to(@Nullable Instant to) {
        if (to != null) {
            String end = "coalesce(" + FIRST_AT.formatted("to") + ", " + Long.MAX_VALUE + ")";
            add("e.valid_from < " + end, "to", to.atOffset(ZoneOffset.UTC));
        }
    }

    private void search(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return;
        }
        List<String> patterns = SearchText.patterns(text("q", q));
        for (int i = 0; i < patterns.size(); i++) {
            add("e.search LIKE :q" + i, "q" + i, patterns.get(i));
        }
    }

    /** PostgreSQL cannot hold the character 0 in a text. */
    private static String text(String name, String value) {
        if (value.indexOf('\0') >= 0) {
            throw bad(name);
        }
        return value;
    }

    private static Refused bad(String field) {
        return Refused.because(QueryRefusal.BAD_FILTER_VALUE, Map.of("field", field));
    }
}
