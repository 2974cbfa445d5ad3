package dev.annals.query.audit;

import static dev.annals.query.audit.AuditedEvents.ID;
import static dev.annals.query.audit.AuditedEvents.first;

import dev.annals.api.accesslog.Access;
import dev.annals.api.accesslog.AccessRecorded;
import dev.annals.query.audit.AuditedEvents.Example;
import java.time.Instant;
import java.util.List;

/** The example about who looked at whom. */
final class AuditedAccess {
    private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");

    static final List<Example> ALL = List.of(first(
            new AccessRecorded(
                    ID,
                    "reader",
                    null,
                    List.of(new Access("GET /customers/{id}", List.of("customer:1"), AT, AT, 1, null, null))),
            "reader: null -> \"reader\"",
            "accesses: null -> [{\"first\":\"2026-03-02T10:00:00Z\",\"last\":\"2026-03-02T10:00:00Z\","
                    + "\"operation\":\"GET /customers/{id}\",\"subjects\":[\"customer:1\"],\"times\":1}]"));

    private AuditedAccess() {}
}
