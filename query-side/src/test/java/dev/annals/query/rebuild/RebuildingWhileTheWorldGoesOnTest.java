package dev.annals.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.query.Answer;
import dev.annals.api.query.AsOf;
import dev.annals.api.readmodel.RebuildStatus.Step;
import dev.annals.api.user.UserAdded;
import dev.annals.query.fold.People;
import dev.annals.query.fold.ReadModel;
import dev.annals.query.testing.LiveFixture;
import dev.annals.query.world.JdbcWorlds;
import dev.annals.query.world.World;
import dev.annals.query.world.Worlds;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class RebuildingWhileTheWorldGoesOnTest {
    private static final int BATCHES = 60;
    private static final int USERS = 25;

    private final LiveFixture fixture = new LiveFixture();
    private final ReadModel people = new People();
    private final AtomicBoolean over = new AtomicBoolean();

    @AfterEach
    void close() {
        over.set(true);
        fixture.close();
    }

    @Test
    void no_reader_and_no_event_notices_that_tables_are_swapped() {
        var live = fixture.start("one", people);
        Worlds worlds = new JdbcWorlds(
                fixture.dataSource,
                fixture.transactions,
                fixture.journal.reader(),
                live.visibility(),
                Clock.systemUTC());
        CompletableFuture<Void> writer = CompletableFuture.runAsync(this::write);
        CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> read(worlds));
        ReadModels readModels = new ReadModels(
                fixture.dataSource,
                new TransactionTemplate(fixture.transactions),
                fixture.journal.reader(),
                List.of(people),
                Clock.systemUTC());

        for (int i = 0; i < 4; i++) {
            assertThat(readModels.rebuild(List.of("people")).join().step()).isEqualTo(Step.DONE);
        }
        writer.join();
        assertThat(live.visibility().awaitPosition(BATCHES * USERS, Duration.ofSeconds(60)))
                .isTrue();
        over.set(true);

        assertThat(reader.join()).isPositive();
        assertThat(readModels.verify(List.of("people"), BATCHES * USERS).join().difference())
                .isNull();
    }

    private void write() {
        for (int batch = 0; batch < BATCHES; batch++) {
            int first = batch * USERS;
            fixture.append(
                    "user",
                    IntStream.range(first, first + USERS)
                            .mapToObj(i -> new UserAdded(new UUID(5, i), "User", null, null, null, null))
                            .toList());
        }
    }

    /** Every event adds one user, so each world holds as many users as its position says, however often it looks. */
    private int read(Worlds worlds) {
        int asked = 0;
        while (!over.get()) {
            Answer<List<Long>> answer = worlds.ask(AsOf.NOW, world -> List.of(count(world), count(world)));
            assertThat(answer.body()).containsOnly(answer.position());
            asked++;
        }
        return asked;
    }

    private static long count(World world) {
        return world.sql()
                .sql("SELECT count(*) FROM app_user")
                .query(Long.class)
                .single();
    }
}
