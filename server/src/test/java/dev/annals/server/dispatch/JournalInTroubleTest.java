package dev.annals.server.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.journal.JournalReader;
import dev.annals.server.Api;
import dev.annals.server.Holdup;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What clients are told while nothing can be recorded, here because somebody else holds the journal's lock. */
class JournalInTroubleTest {
    private final Api api = RunningServer.shared().api();
    private final JournalReader journal = RunningServer.shared().bean(JournalReader.class);

    @Test
    void what_cannot_be_recorded_in_time_is_refused_and_never_recorded_afterwards() throws Exception {
        long head = journal.head();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
                Holdup holdup = Holdup.ofTheJournal()) {
            Future<Reply> first = clients.submit(() -> register(UUID.randomUUID(), api));
            await().until(() -> holdup.waiting() == 1);
            Future<Reply> second = clients.submit(() -> register(UUID.randomUUID(), api));

            expect(second.get(), "JOURNAL_BUSY");
            expect(first.get(), "JOURNAL_UNAVAILABLE");
        }
        api.create("/customers", "{'kind':'PERSON','name':'Afterwards'}");
        assertThat(journal.head()).isEqualTo(head + 1);
    }

    @Test
    void whether_a_change_is_recorded_can_be_unknown_for_a_while_and_asked_again_safely() throws Exception {
        UUID id = UUID.randomUUID();
        Api patient = api.waiting(Duration.ofMinutes(3)).with("Idempotency-Key", "unknown-" + id);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
                Holdup holdup = Holdup.ofTheJournal()) {
            Future<Reply> change = clients.submit(() -> register(id, patient));
            await().until(() -> holdup.waiting() == 1);
            // Its answer is lost, and nobody can look what became of it.
            holdup.disconnectWaiting();

            expect(change.get(), "OUTCOME_UNKNOWN");
        }
        Reply again = register(id, patient);
        assertThat(again.status()).as(again.toString()).isEqualTo(201);
        assertThat(journal.ofAggregate(id, 0)).hasSize(1);
    }

    private static Reply register(UUID id, Api client) {
        return client.post("/customers", "{'id':'" + id + "','kind':'PERSON','name':'Waits'}");
    }

    private static void expect(Reply reply, String code) {
        assertThat(reply.code() + " " + reply.status()).as(reply.toString()).isEqualTo(code + " 503");
        assertThat(reply.header("Retry-After")).isNotEmpty();
    }
}
