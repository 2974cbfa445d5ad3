package dev.annals.command.claim;

import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.email;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.annals.api.Patch;
import dev.annals.api.Refused;
import dev.annals.api.customer.CustomerRefusal;
import dev.annals.command.CommandSideFixture;
import dev.annals.command.FaultyEngine;
import dev.annals.command.MovableClock;
import dev.annals.journal.JournalRefusal;
import java.time.Duration;
import java.util.UUID;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How claims and events stay together when something goes wrong between them. */
class ClaimingUniqueValuesTest {
    private static final String EMAIL = "amy@example.org";
    private static final UUID OTHER = id(10);

    private final MovableClock clock = new MovableClock();
    private final FaultyEngine engine = new FaultyEngine();
    private final CommandSideFixture annals = CommandSideFixture.start(clock, engine);

    @Test
    void a_claim_without_its_event_is_believed_for_a_minute_and_then_taken_over() {
        crashBetweenClaimAndAppend();
        clock.pass(Duration.ofSeconds(60));
        annals.when(person(OTHER, EMAIL, null)).isRefusedAt("/email", CustomerRefusal.EMAIL_IN_USE);
        clock.pass(Duration.ofSeconds(1));
        annals.when(person(OTHER, EMAIL, null)).atVersion(1);
        annals.when(person(PERSON, EMAIL, null)).isRefusedAt("/email", CustomerRefusal.EMAIL_IN_USE);
    }

    @Test
    void who_crashed_may_try_again_at_once() {
        crashBetweenClaimAndAppend();
        annals.when(person(PERSON, EMAIL, null)).atVersion(1);
    }

    @Test
    void an_old_claim_with_its_event_stands() {
        annals.given(person(PERSON, EMAIL, null));
        clock.pass(Duration.ofDays(3_650));
        annals.when(person(OTHER, EMAIL, null)).isRefusedAt("/email", CustomerRefusal.EMAIL_IN_USE);
    }

    @Test
    void a_claim_that_was_not_released_after_a_change_is_taken_over() {
        annals.given(person(PERSON, EMAIL, null));
        engine.failAfterRecording(Refused.because(JournalRefusal.OUTCOME_UNKNOWN));
        annals.when(email(PERSON, Patch.clear()));
        clock.pass(Duration.ofSeconds(61));
        annals.when(person(OTHER, EMAIL, null)).atVersion(1);
    }

    @Test
    void when_the_outcome_of_the_append_is_unknown_the_claim_stays_with_its_event() {
        engine.failAfterRecording(Refused.because(JournalRefusal.OUTCOME_UNKNOWN));
        annals.when(person(PERSON, EMAIL, null));
        annals.when(person(OTHER, EMAIL, null)).isRefusedAt("/email", CustomerRefusal.EMAIL_IN_USE);
        clock.pass(Duration.ofDays(1));
        annals.when(person(OTHER, EMAIL, null)).isRefusedAt("/email", CustomerRefusal.EMAIL_IN_USE);
    }

    @Test
    void when_nothing_was_recorded_the_claim_is_released() {
        engine.failBeforeRecording(Refused.because(JournalRefusal.JOURNAL_BUSY));
        annals.when(person(PERSON, EMAIL, null)).isRefused(JournalRefusal.JOURNAL_BUSY);
        annals.when(person(OTHER, EMAIL, null)).atVersion(1);
    }

    @Test
    void a_conflict_releases_the_claim_and_the_next_attempt_takes_it() {
        engine.failBeforeRecording(new ConcurrencyException("another process was first"));
        annals.when(person(PERSON, EMAIL, null)).atVersion(1);
        annals.when(person(OTHER, EMAIL, null)).isRefusedAt("/email", CustomerRefusal.EMAIL_IN_USE);
    }

    @Test
    void what_was_taken_before_the_refusal_is_released() {
        annals.given(person(PERSON, null, "+14155550101"));
        annals.when(person(OTHER, EMAIL, "+14155550101")).isRefusedAt("/phone", CustomerRefusal.PHONE_IN_USE);
        annals.when(person(id(11), EMAIL, null)).atVersion(1);
    }

    @Test
    void a_refused_change_keeps_what_the_customer_has() {
        annals.given(person(PERSON, EMAIL, null), person(OTHER, "ben@example.org", null));
        annals.when(email(PERSON, Patch.set("ben@example.org"))).isRefusedAt("/email", CustomerRefusal.EMAIL_IN_USE);
        annals.when(person(id(11), EMAIL, null)).isRefusedAt("/email", CustomerRefusal.EMAIL_IN_USE);
    }

    @Test
    void the_table_never_holds_the_value() {
        annals.given(person(PERSON, EMAIL, null));
        String rows = JdbcClient.create(CommandSideFixture.claims())
                .sql("SELECT string_agg(claim::text || encode(hash, 'escape'), ' ') FROM command.claim claim")
                .query(String.class)
                .single();
        assertThat(rows).contains("PERSON/EMAIL").doesNotContain("amy");
    }

    @Test
    void a_short_secret_is_refused() {
        assertThatThrownBy(() -> new ClaimHash(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    private void crashBetweenClaimAndAppend() {
        engine.failBeforeRecording(new IllegalStateException("crash"));
        assertThatThrownBy(() -> annals.given(person(PERSON, EMAIL, null)))
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
