package dev.annals.server.http;

import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import dev.annals.api.Refusal;
import dev.annals.api.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields that every change can have: {@code occurredAt} and {@code reason}. */
@Component
class CommonFields {
    static final String OCCURRED_AT = "occurredAt";
    static final String REASON = "reason";
    private static final int MAX_REASON = 1000;

    private final Clock clock;

    CommonFields(Clock clock) {
        this.clock = clock;
    }

    record Values(@Nullable Instant occurredAt, @Nullable String reason) {}

    /** What the JSON of these fields is read into. */
    private record Stated(
            @Nullable Instant occurredAt, @Nullable String reason) {}

    /** Takes the fields off the body; a {@code reason} that the command has itself stays on it, too. */
    Values take(ObjectNode body, Class<? extends Record> type, List<Refusal> refusals) {
        ObjectNode common = StrictJson.mapper().createObjectNode();
        move(OCCURRED_AT, body, common, has(type, OCCURRED_AT));
        move(REASON, body, common, has(type, REASON));
        Stated stated = RecordReader.read(common, Stated.class);
        try {
            return checked(stated);
        } catch (Refused refused) {
            refusals.addAll(refused.refusals());
            return new Values(null, null);
        }
    }

    private static void move(String field, ObjectNode from, ObjectNode to, boolean keep) {
        JsonNode value = from.get(field);
        if (value != null) {
            to.set(field, value);
            if (!keep) {
                from.remove(field);
            }
        }
    }

    static boolean has(Class<? extends Record> type, String component) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(c -> c.getName().equals(component));
    }

    private Values checked(Stated stated) {
        Check check = new Check();
        String reason = check.optionalBlock(REASON, stated.reason(), MAX_REASON);
        Instant occurredAt = stated.occurredAt();
        if (occurredAt != null && occurredAt.isAfter(clock.instant())) {
            check.refuse(OCCURRED_AT, CommonRefusal.OCCURRED_IN_FUTURE);
        } else if (occurredAt != null) {
            check.date(OCCURRED_AT, occurredAt.atZone(ZoneOffset.UTC).toLocalDate());
        }
        check.done();
        return new Values(occurredAt, reason);
    }
}
