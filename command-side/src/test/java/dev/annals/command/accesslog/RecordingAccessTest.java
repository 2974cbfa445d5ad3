package dev.annals.command.accesslog;

import dev.annals.api.accesslog.Access;
import dev.annals.api.accesslog.AccessRecorded;
import dev.annals.api.accesslog.RecordAccess;
import dev.annals.command.CommandSideFixture;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordingAccessTest {
    private static final UUID NOTE = new UUID(1, 1);
    private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");
    private static final List<Access> SEEN =
            List.of(new Access("GET /customers/{id}", List.of("customer:" + NOTE), AT, AT, 1, null, null));

    private final CommandSideFixture annals = CommandSideFixture.start();

    @AfterEach
    void end() {
        annals.close();
    }

    @Test
    void what_was_seen_is_recorded_once_however_often_it_is_told() {
        RecordAccess told = new RecordAccess(NOTE, "reader", null, SEEN);
        annals.when(told).records(new AccessRecorded(NOTE, "reader", null, SEEN));
        annals.when(told).recordsNothing().atVersion(1);
    }
}
