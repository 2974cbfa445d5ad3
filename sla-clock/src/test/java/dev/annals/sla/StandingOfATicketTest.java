package dev.annals.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.sla.SlaClock;
import dev.annals.api.ticket.TicketClockWarned;
import dev.annals.sla.Standing.FirstResponse;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a ticket stands after what it was told. */
class StandingOfATicketTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            opened                             | NEW AWAITED
            opened given                       | NEW AWAITED
            opened taken                       | OPEN AWAITED
            opened raised sorted               | NEW AWAITED
            opened noted                       | NEW AWAITED
            opened asked                       | NEW AWAITED
            opened answered                    | NEW GIVEN
            opened answered noted              | NEW GIVEN
            opened answered asked              | NEW GIVEN unanswered
            opened answered asked noted        | NEW GIVEN unanswered
            opened answered asked asked        | NEW GIVEN unanswered
            opened answered asked answered     | NEW GIVEN
            opened asked answered              | NEW GIVEN
            opened held                        | ON_HOLD AWAITED
            opened held asked                  | ON_HOLD AWAITED
            opened held resumed                | OPEN AWAITED
            opened resolved                    | RESOLVED SPARED
            opened answered resolved           | RESOLVED GIVEN
            opened answered asked resolved     | RESOLVED GIVEN
            opened resolved asked              | RESOLVED SPARED unanswered
            opened resolved answered           | RESOLVED SPARED
            opened resolved reopened           | OPEN SPARED
            opened resolved reopened answered  | OPEN SPARED
            opened resolved reopened resolved  | RESOLVED SPARED
            opened resolved asked reopened     | OPEN SPARED unanswered
            opened resolved closed             | CLOSED SPARED
            opened resolved asked closed       | CLOSED SPARED unanswered
            opened resolved closed reopened    | OPEN SPARED
            opened merged                      | NEW merged AWAITED
            opened held merged                 | ON_HOLD merged AWAITED
            opened held merged unmerged        | ON_HOLD AWAITED
            opened answered asked merged       | NEW merged GIVEN unanswered
            opened answered merged asked       | NEW merged GIVEN unanswered
            """)
    void a_ticket_stands(String words, String expected) {
        assertThat(text(Told.standing(words))).isEqualTo(expected);
    }

    @Test
    void what_its_clocks_do_does_not_move_it() {
        Standing standing = Told.standing("opened answered asked held");

        assertThat(standing.after(new TicketClockWarned(
                        new UUID(8, 1), new UUID(9, 1), SlaClock.NEXT_RESPONSE, new BigDecimal("0.5"))))
                .isEqualTo(standing);
    }

    private static String text(Standing standing) {
        FirstResponse response = standing.firstResponse();
        return standing.state()
                + (standing.merged() ? " merged " : " ")
                + response
                + (standing.isAwaited() ? " unanswered" : "");
    }
}
