package dev.annals.command;

import static dev.annals.command.Examples.DEAL;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.name;
import static dev.annals.command.Examples.person;
import static dev.annals.command.Examples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.annals.api.CommonRefusal;
import dev.annals.api.MetaKeys;
import dev.annals.api.Refused;
import dev.annals.api.customer.GradeCustomer;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DispatchingCommandsTest {
    private final FaultyEngine engine = new FaultyEngine();
    private final CommandSideFixture annals = CommandSideFixture.start(new MovableClock(), engine);

    @Test
    void a_refusal_arrives_as_the_cause_itself() {
        Throwable thrown = catchThrowable(() -> annals.configuration()
                .commandGateway()
                .send(name(PERSON, "Amy"))
                .join());
        assertThat(thrown.getCause())
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(CommonRefusal.NOT_FOUND));
    }

    @Test
    void the_version_that_the_client_saw_must_still_be_there() {
        annals.given(person(PERSON), name(PERSON, "Amy"));
        annals.whenExpecting(1, name(PERSON, "Ann")).isRefused(CommonRefusal.STALE_VERSION);
        annals.whenExpecting(3, name(PERSON, "Ann")).isRefused(CommonRefusal.STALE_VERSION);
        annals.whenExpecting(2, name(PERSON, "Ann")).atVersion(3);
    }

    @Test
    void a_creation_with_a_version_finds_that_version() {
        annals.whenExpecting(1, person(PERSON)).isRefused(CommonRefusal.STALE_VERSION);
        annals.whenExpecting(0, person(PERSON)).atVersion(1);
        annals.whenExpecting(1, person(PERSON)).recordsNothing().atVersion(1);
    }

    @Test
    void the_id_of_another_kind_of_thing_is_not_found() {
        annals.given(user(DEAL));
        annals.when(name(DEAL, "Amy")).isRefused(CommonRefusal.NOT_FOUND);
    }

    @Test
    void a_conflict_with_another_process_is_decided_again() {
        annals.given(person(PERSON));
        conflicts(4);
        annals.when(name(PERSON, "Amy")).atVersion(2);
    }

    @Test
    void a_client_that_named_a_version_is_told_of_the_conflict() {
        annals.given(person(PERSON));
        conflicts(1);
        annals.whenExpecting(1, name(PERSON, "Amy")).isRefused(CommonRefusal.STALE_VERSION);
    }

    @Test
    void endless_conflicts_come_to_an_end() {
        annals.given(person(PERSON));
        conflicts(5);
        Throwable thrown = catchThrowable(() -> annals.given(name(PERSON, "Amy")));
        assertThat(thrown.getCause()).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void an_event_takes_over_who_how_and_why() {
        Map<String, String> metaData = Map.ofEntries(
                Map.entry(MetaKeys.ACTOR, "actor"),
                Map.entry(MetaKeys.ON_BEHALF_OF, "other"),
                Map.entry(MetaKeys.ROLES, "sales,admin"),
                Map.entry(MetaKeys.ORIGIN, "api"),
                Map.entry(MetaKeys.CLIENT, "console"),
                Map.entry(MetaKeys.ADDRESS, "127.0.0.1"),
                Map.entry(MetaKeys.COMMAND, "GradeCustomer"),
                Map.entry(MetaKeys.COMMAND_ID, "c1"),
                Map.entry(MetaKeys.CORRELATION_ID, "c2"),
                Map.entry(MetaKeys.CAUSATION_ID, "c3"),
                Map.entry(MetaKeys.REASON, "because"),
                Map.entry(MetaKeys.OCCURRED_AT, "2026-01-01T00:00:00Z"));
        annals.given(person(PERSON)).when(new GradeCustomer(PERSON, "A"), metaData);
        assertThat(annals.lastMetadata(PERSON)).containsExactlyInAnyOrderEntriesOf(Map.copyOf(metaData));
    }

    @Test
    void a_command_that_says_little_is_its_own_correlation_and_cause() {
        annals.given(person(PERSON));
        Map<String, Object> metaData = annals.lastMetadata(PERSON);
        assertThat(metaData)
                .containsOnlyKeys(MetaKeys.COMMAND, MetaKeys.COMMAND_ID, MetaKeys.CORRELATION_ID, MetaKeys.CAUSATION_ID)
                .containsEntry(MetaKeys.COMMAND, "RegisterCustomer")
                .containsEntry(MetaKeys.CORRELATION_ID, metaData.get(MetaKeys.COMMAND_ID));
    }

    private void conflicts(int count) {
        IntStream.range(0, count)
                .forEach(i -> engine.failBeforeRecording(new ConcurrencyException("another process was first")));
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
