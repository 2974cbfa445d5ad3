package dev.annals.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.sla.SlaClock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an event means for each clock of a ticket, all of which have a target of eight hours and wait on hold. */
class SteppingClocksTest {

    @ParameterizedTest(name = "{0}, then {1}")
    @CsvSource(delimiter = '|', textBlock = """
            opened                              | taken     | -
            opened                              | raised    | -
            opened                              | noted     | -
            opened                              | asked     | -
            opened                              | answered  | FIRST_RESPONSE MET
            opened asked                        | answered  | FIRST_RESPONSE MET
            opened answered                     | answered  | -
            opened answered                     | noted     | -
            opened answered                     | asked     | NEXT_RESPONSE starts PT8H
            opened answered asked               | asked     | -
            opened answered asked               | noted     | -
            opened answered asked               | answered  | NEXT_RESPONSE MET
            opened answered asked answered      | asked     | NEXT_RESPONSE starts PT8H
            opened                              | resolved  | FIRST_RESPONSE CANCELLED, RESOLUTION MET
            opened answered                     | resolved  | RESOLUTION MET
            opened answered asked               | resolved  | NEXT_RESPONSE MET, RESOLUTION MET
            opened resolved                     | answered  | -
            opened resolved                     | asked     | NEXT_RESPONSE starts PT8H
            opened resolved asked               | answered  | NEXT_RESPONSE MET
            opened resolved asked               | closed    | NEXT_RESPONSE CANCELLED
            opened resolved                     | closed    | -
            opened resolved                     | reopened  | RESOLUTION starts PT8H
            opened resolved closed              | reopened  | RESOLUTION starts PT8H
            opened resolved asked               | reopened  | RESOLUTION starts PT8H
            opened resolved asked closed        | reopened  | NEXT_RESPONSE starts PT8H, RESOLUTION starts PT8H
            opened answered resolved            | reopened  | RESOLUTION starts PT8H
            opened resolved reopened            | answered  | -
            opened resolved reopened            | resolved  | RESOLUTION MET
            opened                              | held      | FIRST_RESPONSE paused for ON_HOLD, RESOLUTION paused for ON_HOLD
            opened answered asked               | held      | NEXT_RESPONSE paused for ON_HOLD, RESOLUTION paused for ON_HOLD
            opened held                         | held      | -
            opened held                         | resumed   | FIRST_RESPONSE resumes, RESOLUTION resumes
            opened held                         | answered  | FIRST_RESPONSE MET
            opened held                         | resolved  | FIRST_RESPONSE CANCELLED, RESOLUTION MET
            opened answered held                | asked     | NEXT_RESPONSE starts PT8H, NEXT_RESPONSE paused for ON_HOLD
            opened                              | merged    | FIRST_RESPONSE paused for MERGED, RESOLUTION paused for MERGED
            opened answered held                | merged    | RESOLUTION paused for MERGED
            opened answered held merged         | unmerged  | RESOLUTION paused for ON_HOLD
            opened answered merged              | unmerged  | RESOLUTION resumes
            opened answered merged              | asked     | NEXT_RESPONSE starts PT8H, NEXT_RESPONSE paused for MERGED
            opened answered asked merged        | answered  | NEXT_RESPONSE MET
            opened resolved                     | merged    | -
            opened resolved merged              | unmerged  | -
            """)
    void after(String before, String event, String expected) {
        KeptClocks clocks = KeptClocks.after(before, KeptClocks.GOLD);

        assertThat(KeptClocks.text(clocks.steps(Told.standing(before + " " + event), KeptClocks.GOLD)))
                .isEqualTo(expected);
    }

    @Test
    void a_new_ticket_starts_what_has_a_target() {
        KeptClocks none = new KeptClocks();

        assertThat(KeptClocks.text(none.steps(Standing.NEW, KeptClocks.GOLD)))
                .isEqualTo("FIRST_RESPONSE starts PT8H, RESOLUTION starts PT8H");
        assertThat(KeptClocks.text(none.steps(Standing.NEW, KeptClocks.terms(1, "PT1H", SlaClock.RESOLUTION))))
                .isEqualTo("RESOLUTION starts PT1H");
        assertThat(none.steps(Standing.NEW, SlaTerms.NONE)).isEmpty();
    }

    @Test
    void another_target_goes_for_all_open_clocks_and_another_version_with_the_same_for_none() {
        KeptClocks clocks = KeptClocks.after("opened answered asked", KeptClocks.GOLD);
        Standing standing = Told.standing("opened answered asked");

        assertThat(KeptClocks.text(clocks.steps(standing, KeptClocks.terms(2, "PT4H", SlaClock.values()))))
                .isEqualTo("NEXT_RESPONSE now PT4H, RESOLUTION now PT4H");
        assertThat(clocks.steps(standing, KeptClocks.terms(2, "PT8H", SlaClock.values())))
                .isEmpty();
    }

    @Test
    void a_paused_clock_is_given_another_target_and_stays_paused() {
        KeptClocks clocks = KeptClocks.after("opened answered held", KeptClocks.GOLD);

        assertThat(KeptClocks.text(clocks.steps(
                        Told.standing("opened answered held"), KeptClocks.terms(2, "PT4H", SlaClock.values()))))
                .isEqualTo("RESOLUTION now PT4H");
    }

    @Test
    void terms_that_no_longer_pause_let_the_clock_go_on() {
        KeptClocks clocks = KeptClocks.after("opened answered held", KeptClocks.GOLD);
        SlaTerms restless = new SlaTerms(KeptClocks.GOLD.targets(), Set.of());

        assertThat(KeptClocks.text(clocks.steps(Told.standing("opened answered held"), restless)))
                .isEqualTo("RESOLUTION resumes");
    }

    @Test
    void a_clock_without_a_target_any_more_is_cancelled_and_one_that_is_done_is_met_all_the_same() {
        KeptClocks clocks = KeptClocks.after("opened answered asked", KeptClocks.GOLD);

        assertThat(KeptClocks.text(clocks.steps(Told.standing("opened answered asked"), SlaTerms.NONE)))
                .isEqualTo("NEXT_RESPONSE CANCELLED, RESOLUTION CANCELLED");
        assertThat(KeptClocks.text(clocks.steps(Told.standing("opened answered asked answered"), SlaTerms.NONE)))
                .isEqualTo("NEXT_RESPONSE MET, RESOLUTION CANCELLED");
    }
}
