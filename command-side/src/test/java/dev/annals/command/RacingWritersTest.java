package dev.annals.command;

import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.name;
import static dev.annals.command.Examples.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.Command;
import dev.annals.api.CommonRefusal;
import dev.annals.api.customer.CustomerRefusal;
import dev.annals.api.customer.TagCustomer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two processes on one PostgreSQL want the same at the same time. */
class RacingWritersTest {
    private final PostgresCommandSides processes = new PostgresCommandSides();
    private final CommandSideFixture first = processes.another();
    private final CommandSideFixture second = processes.another();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Test
    void exactly_one_of_two_registrations_with_the_same_email_wins() {
        for (int round = 0; round < 10; round++) {
            String email = "amy" + round + "@example.org";
            Command one = person(id(100 + round), email, null);
            Command other = person(id(200 + round), email, null);
            List<Outcome> outcomes = race(() -> first.when(one), () -> second.when(other));
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome.refusals().isEmpty())
                    .hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.refusals().isEmpty())
                    .singleElement()
                    .satisfies(outcome -> outcome.isRefusedAt("/email", CustomerRefusal.EMAIL_IN_USE));
        }
    }

    @Test
    void two_writers_of_one_customer_both_succeed() {
        first.given(person(PERSON));
        for (int round = 0; round < 10; round++) {
            Command one = tag("first" + round);
            Command other = tag("second" + round);
            race(() -> first.when(one), () -> second.when(other))
                    .forEach(outcome -> assertThat(outcome.refusals()).isEmpty());
        }
        assertThat(first.events(PERSON)).hasSize(21);
    }

    @Test
    void two_writers_of_one_customer_in_one_process_wait_for_each_other() {
        first.given(person(PERSON));
        for (int round = 0; round < 10; round++) {
            int version = round + 1;
            Command one = name(PERSON, "Amy" + round);
            race(() -> first.when(one), () -> first.when(one))
                    .forEach(outcome -> assertThat(outcome.version()).isEqualTo(version + 1));
        }
    }

    @Test
    void of_two_writers_that_saw_the_same_version_one_is_told() {
        first.given(person(PERSON));
        for (int round = 0; round < 10; round++) {
            int version = round + 1;
            Command one = name(PERSON, "Amy" + round);
            Command other = name(PERSON, "Ann" + round);
            List<Outcome> outcomes =
                    race(() -> first.whenExpecting(version, one), () -> second.whenExpecting(version, other));
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.refusals().isEmpty())
                    .singleElement()
                    .satisfies(outcome ->
                            assertThat(outcome.refusals().getFirst().code()).isEqualTo(CommonRefusal.STALE_VERSION));
        }
    }

    private static TagCustomer tag(String tag) {
        return new TagCustomer(PERSON, List.of(tag), List.of());
    }

    private List<Outcome> race(Supplier<Outcome> one, Supplier<Outcome> other) {
        CyclicBarrier start = new CyclicBarrier(2);
        return IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> {
                            await(start);
                            return (i == 0 ? one : other).get();
                        },
                        threads))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void end() throws Exception {
        threads.close();
        processes.close();
    }
}
