package dev.annals.api.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Patch;
import dev.annals.api.Refusal;
import dev.annals.api.Refused;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketCommandsRefuseNonsenseTest {
    private static final UUID ID = new UUID(1, 1);

    @Test
    void a_ticket_says_whose_it_is_what_it_is_about_how_urgent_and_how_it_came() {
        assertThat(refused(() -> new OpenTicket(ID, null, " ", null, null, null, null, null, null, "xx_"))
                        .refusals())
                .extracting(Refusal::pointer)
                .containsExactly("/customerId", "/subject", "/text", "/priority", "/channel", "/language");
    }

    @Test
    void what_a_customer_says_is_not_hidden_from_the_customer() {
        Refused refused =
                refused(() -> new ReplyToTicket(ID, ID, "Hello", ReplyAuthor.CUSTOMER, ReplyVisibility.INTERNAL));
        assertThat(refused.refusals()).extracting(Refusal::pointer).containsExactly("/visibility");
        assertThat(refused.code()).isEqualTo(TicketRefusal.INTERNAL_NEEDS_AGENT);
        assertThat(new ReplyToTicket(ID, ID, "Hello", ReplyAuthor.AGENT, ReplyVisibility.INTERNAL))
                .isNotNull();
    }

    @Test
    void a_ticket_is_no_duplicate_of_itself() {
        assertThat(refused(() -> new MergeTicket(ID, ID)).code()).isEqualTo(TicketRefusal.MERGED_INTO_ITSELF);
    }

    @Test
    void a_blank_queue_is_none() {
        assertThat(new AssignTicket(ID, null, Patch.set(" ")).queue()).isEqualTo(Patch.clear());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "1799-12-31T23:59:59Z", "2200-01-01T00:00:00Z"})
    void a_hold_does_not_end_at_a_moment_that_must_be_a_slip(Instant until) {
        assertThat(refused(() -> new HoldTicket(ID, "Parts", until)).code()).isEqualTo(CommonRefusal.OUT_OF_RANGE);
    }

    @Test
    void a_hold_may_end_late() {
        Instant until = Instant.parse("2199-12-31T23:59:59Z");
        assertThat(new HoldTicket(ID, "Parts", until).until()).isEqualTo(until);
    }

    private static Refused refused(ThrowingCallable making) {
        return catchThrowableOfType(Refused.class, making);
    }
}
