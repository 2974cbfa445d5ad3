package dev.annals.journal.codec;

import dev.annals.api.DomainEvent;
import dev.annals.api.accesslog.Access;
import dev.annals.api.accesslog.AccessRecorded;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What readers saw, as full as it can be. */
final class AccessSamples {
    private static final Instant FIRST = Instant.parse("2026-11-22T10:15:30.123456Z");

    private AccessSamples() {}

    static Stream<DomainEvent> all() {
        Access one = new Access(
                "GET /customers/{id}",
                List.of("customer:00000000-0000-7000-8000-000000000001"),
                FIRST,
                FIRST.plusSeconds(3),
                2,
                null,
                null);
        Access listed = new Access("GET /customers", List.of(), FIRST, FIRST, 1, "0a1b2c3d4e5f60718293a4b5", 0L);
        return Stream.of(new AccessRecorded(
                UUID.fromString("00000000-0000-7000-8000-000000000021"),
                "00000000-0000-7000-8000-000000000007",
                "00000000-0000-7000-8000-000000000008",
                List.of(one, listed)));
    }
}
