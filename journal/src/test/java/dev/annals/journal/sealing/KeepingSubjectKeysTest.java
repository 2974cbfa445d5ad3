package dev.annals.journal.sealing;

import static dev.annals.journal.sealing.KeyFixture.CONTEXT;
import static dev.annals.journal.sealing.KeyFixture.VALUES;
import static dev.annals.journal.sealing.KeyFixture.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.annals.api.Refused;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class KeepingSubjectKeysTest {
    private static KeyFixture fixture;

    private final UUID subject = UUID.randomUUID();

    @BeforeAll
    static void open() {
        fixture = new KeyFixture();
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void a_key_is_made_once_and_opens_in_every_process() {
        byte[] first = fixture.sealed(subject);
        byte[] second = fixture.process().seal(subject, VALUES, CONTEXT);

        assertThat(opened(fixture.process(), subject, first)).isEqualTo(VALUES);
        assertThat(opened(fixture.keys, subject, second)).isEqualTo(VALUES);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void processes_that_make_the_same_key_at_the_same_moment_agree() throws Exception {
        int processes = 8;
        for (int round = 0; round < 20; round++) {
            UUID contested = UUID.randomUUID();
            CyclicBarrier together = new CyclicBarrier(processes);
            List<byte[]> sealed = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(processes)) {
                List<Future<byte[]>> all = new ArrayList<>();
                for (int i = 0; i < processes; i++) {
                    SubjectKeys process = fixture.process();
                    all.add(threads.submit(() -> {
                        together.await();
                        return process.seal(contested, VALUES, CONTEXT);
                    }));
                }
                for (Future<byte[]> one : all) {
                    sealed.add(one.get());
                }
            }
            SubjectKeys reader = fixture.process();
            assertThat(sealed)
                    .allSatisfy(
                            one -> assertThat(opened(reader, contested, one)).isEqualTo(VALUES));
        }
    }

    @Test
    void a_key_stays_although_the_transaction_that_it_was_made_in_is_rolled_back() {
        TransactionTemplate transaction =
                new TransactionTemplate(new JdbcTransactionManager(fixture.database.dataSource()));
        byte[] sealed = transaction.execute(status -> {
            status.setRollbackOnly();
            return fixture.sealed(subject);
        });

        assertThat(opened(fixture.process(), subject, sealed)).isEqualTo(VALUES);
    }

    @Test
    void keys_are_kept_wrapped() {
        fixture.sealed(subject);
        byte[] wrapped = fixture.sql
                .sql("SELECT wrapped_key FROM privacy.subject_key WHERE subject = ?")
                .param(subject)
                .query(byte[].class)
                .single();

        assertThat(wrapped).hasSize(12 + 32 + 16);
    }

    @Test
    void a_wrapped_key_is_that_of_its_subject_alone() {
        byte[] sealed = fixture.sealed(subject);
        UUID other = UUID.randomUUID();
        fixture.sealed(other);
        fixture.sql
                .sql("UPDATE privacy.subject_key SET wrapped_key = (SELECT wrapped_key FROM privacy.subject_key"
                        + " WHERE subject = ?) WHERE subject = ?")
                .param(subject)
                .param(other)
                .update();

        assertThatThrownBy(() -> fixture.process().open(other, sealed, CONTEXT))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void what_belongs_to_a_destroyed_key_is_erased_in_every_process_at_once() {
        byte[] sealed = fixture.sealed(subject);
        SubjectKeys other = fixture.listeningProcess();
        await().untilAsserted(() -> assertThat(opened(other, subject, sealed)).isEqualTo(VALUES));

        fixture.keys.destroy(subject);

        assertThat(opened(fixture.keys, subject, sealed)).isNull();
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(opened(other, subject, sealed)).isNull());
    }

    @Test
    void a_process_that_nobody_could_tell_knows_a_destroyed_key_for_ten_minutes_at_most() {
        byte[] sealed = fixture.sealed(subject);
        SubjectKeys deaf = fixture.process();
        assertThat(opened(deaf, subject, sealed)).isEqualTo(VALUES);

        fixture.keys.destroy(subject);

        assertThat(opened(deaf, subject, sealed)).isEqualTo(VALUES);
        fixture.pass(SubjectKeys.KNOWN_FOR);
        assertThat(opened(deaf, subject, sealed)).isNull();
    }

    @Test
    void a_process_that_was_cut_off_forgets_what_it_knew() {
        byte[] sealed = fixture.sealed(subject);
        SubjectKeys other = fixture.listeningProcess();
        await().untilAsserted(() -> assertThat(opened(other, subject, sealed)).isEqualTo(VALUES));
        // As if the notification had never been sent.
        fixture.sql
                .sql("UPDATE privacy.subject_key SET wrapped_key = NULL, master_key = NULL, destroyed_at = now()"
                        + " WHERE subject = ?")
                .param(subject)
                .update();
        assertThat(opened(other, subject, sealed)).isEqualTo(VALUES);

        fixture.database.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE query LIKE 'LISTEN%'"
                + " AND datname = current_database() AND pid <> pg_backend_pid()");

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(opened(other, subject, sealed)).isNull());
    }

    @Test
    void nothing_is_sealed_for_whom_is_erased_also_if_there_was_nothing_before() {
        fixture.keys.destroy(subject);
        fixture.keys.destroy(subject);

        assertThatThrownBy(() -> fixture.sealed(subject))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.code()).isEqualTo(SealingRefusal.SUBJECT_ERASED));
        assertThatThrownBy(() -> fixture.process().seal(subject, VALUES, CONTEXT))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_destroyed_key_cannot_be_brought_back() {
        fixture.keys.destroy(subject);

        assertThatThrownBy(() -> fixture.sql
                        .sql("UPDATE privacy.subject_key SET destroyed_at = NULL WHERE subject = ?")
                        .param(subject)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> fixture.sql
                        .sql("DELETE FROM privacy.subject_key WHERE subject = ?")
                        .param(subject)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_key_that_is_lost_is_an_error_and_no_erasure() {
        byte[] sealed = fixture.sealed(subject);
        fixture.sql
                .sql("DELETE FROM privacy.subject_key WHERE subject = ?")
                .param(subject)
                .update();

        assertThatThrownBy(() -> fixture.process().open(subject, sealed, CONTEXT))
                .isInstanceOf(KeyMissingException.class);
    }

    @Test
    void the_keys_of_a_window_are_read_in_one_go() {
        List<UUID> subjects =
                java.util.stream.Stream.generate(UUID::randomUUID).limit(100).toList();
        List<byte[]> sealed = subjects.stream().map(fixture::sealed).toList();
        SubjectKeys reader = fixture.process();

        reader.expect(subjects);
        fixture.sql.sql("ALTER TABLE privacy.subject_key RENAME TO away").update();
        try {
            for (int i = 0; i < subjects.size(); i++) {
                assertThat(opened(reader, subjects.get(i), sealed.get(i))).isEqualTo(VALUES);
            }
        } finally {
            fixture.sql.sql("ALTER TABLE privacy.away RENAME TO subject_key").update();
        }
    }

    private long kept() {
        return fixture.sql
                .sql("SELECT count(*) FROM privacy.subject_key WHERE subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }
}
