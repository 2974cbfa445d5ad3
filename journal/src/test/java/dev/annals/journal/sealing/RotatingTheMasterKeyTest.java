package dev.annals.journal.sealing;

import static dev.annals.journal.sealing.KeyFixture.CONTEXT;
import static dev.annals.journal.sealing.KeyFixture.VALUES;
import static dev.annals.journal.sealing.KeyFixture.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RotatingTheMasterKeyTest {
    private static final int SUBJECTS = 1_200;

    private final KeyFixture fixture = new KeyFixture();
    private final List<UUID> subjects =
            Stream.generate(UUID::randomUUID).limit(SUBJECTS).toList();
    private final List<byte[]> sealed = subjects.stream().map(fixture::sealed).toList();
    private final MasterKey old = fixture.file.getFirst();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void every_key_is_wrapped_anew_and_none_is_another_one() throws Exception {
        UUID erased = subjects.getFirst();
        fixture.keys.destroy(erased);

        MasterKey next = rotated();

        assertThat(rewrap()).isEqualTo(SUBJECTS - 1L);
        assertThat(check().needed()).containsExactly(next.id());
        fixture.file.remove(old);
        SubjectKeys reader = fixture.process();
        assertThat(opened(reader, erased, sealed.getFirst())).isNull();
        for (int i = 1; i < SUBJECTS; i++) {
            assertThat(opened(reader, subjects.get(i), sealed.get(i))).isEqualTo(VALUES);
        }
        assertThat(rewrap()).isZero();
    }

    @Test
    void it_goes_on_while_others_read_and_make_keys() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Integer> reading = threads.submit(() -> readUntil(over));
            Future<UUID> making = threads.submit(() -> makeUntil(over));
            rotated();

            rewrap();
            over.set(true);

            assertThat(reading.get()).isPositive();
            assertThat(opened(fixture.process(), making.get(), fixture.sealed(making.get())))
                    .isEqualTo(VALUES);
        }
        fixture.keys.start();
        rewrap();
        assertThat(check().needed()).containsExactly(fixture.file.getLast().id());
        fixture.keys.close();
    }

    @Test
    void a_process_that_has_the_old_key_alone_reads_the_file_again() {
        SubjectKeys other = fixture.process();
        rotated();
        UUID later = UUID.randomUUID();
        byte[] sealedLater = fixture.process().seal(later, VALUES, CONTEXT);

        assertThat(opened(other, later, sealedLater)).isEqualTo(VALUES);
    }

    @Test
    void a_master_key_that_is_needed_and_missing_is_named() {
        fixture.file.clear();
        fixture.file.add(KeyFixture.anyMasterKey());

        assertThat(check().missing(fixture.masters())).contains(old.id());
        assertThatThrownBy(() -> fixture.process().open(subjects.getFirst(), sealed.getFirst(), CONTEXT))
                .isInstanceOf(KeyMissingException.class);
        assertThatThrownBy(this::rewrap).isInstanceOf(KeyMissingException.class);
    }

    @Test
    void a_new_database_is_bound_to_its_master_key_before_there_is_any_subject() {
        try (KeyFixture fresh = new KeyFixture()) {
            assertThat(new MasterKeyCheck(fresh.database.dataSource()).needed()).isEmpty();

            fresh.keys.bind();
            fresh.process().bind();

            assertThat(new MasterKeyCheck(fresh.database.dataSource()).needed())
                    .containsExactly(fresh.file.getFirst().id());
            assertThat(fresh.rows()).isEqualTo(1);
        }
    }

    private MasterKey rotated() {
        MasterKey next = KeyFixture.anyMasterKey();
        fixture.file.add(next);
        return next;
    }

    private long rewrap() throws Exception {
        return new Rewrapping(fixture.database.dataSource(), fixture.masters()).run();
    }

    private MasterKeyCheck check() {
        return new MasterKeyCheck(fixture.database.dataSource());
    }

    private int readUntil(AtomicBoolean over) {
        int read = 0;
        while (!over.get()) {
            int i = read++ % SUBJECTS;
            assertThat(opened(fixture.process(), subjects.get(i), sealed.get(i)))
                    .isEqualTo(VALUES);
        }
        return read;
    }

    private UUID makeUntil(AtomicBoolean over) {
        UUID last = subjects.getFirst();
        while (!over.get()) {
            last = UUID.randomUUID();
            fixture.sealed(last);
        }
        return last;
    }
}
