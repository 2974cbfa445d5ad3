package dev.annals.command.ticket;

import static dev.annals.command.CommandSideFixture.NOW;
import static dev.annals.command.Examples.OWNER;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.TICKET;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.judge;
import static dev.annals.command.Examples.person;
import static dev.annals.command.Examples.ticket;
import static dev.annals.command.Examples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.annals.api.Json;
import dev.annals.api.MetaKeys;
import dev.annals.api.sla.DefineSlaPolicy;
import dev.annals.api.ticket.RetractTicket;
import dev.annals.command.CommandSideFixture;
import dev.annals.command.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JudgingManyTicketsTest {
    private static final UUID OTHER = id(50);
    private static final UUID NOBODY = id(51);

    private final MovableClock clock = new MovableClock();
    private final CommandSideFixture annals = CommandSideFixture.start(clock);

    @BeforeEach
    void begin() {
        annals.given(person(PERSON), user(OWNER));
        annals.whenOccurredAt(NOW, policy()).atVersion(1);
        annals.given(ticket(TICKET), ticket(OTHER));
    }

    @Test
    void each_records_its_own_breach_and_the_answer_is_how_many_there_were() {
        clock.pass(Duration.ofHours(9));
        annals.when(judge(TICKET, OTHER)).atVersion(2);
        for (UUID ticket : List.of(TICKET, OTHER)) {
            assertThat(Chronicle.of(annals, ticket))
                    .containsExactly(
                            "20:00 opened",
                            "20:00 RESOLUTION started, 1, 1 at 04:00",
                            "04:00 RESOLUTION breached with NORMAL");
            assertThat(annals.events(ticket))
                    .extracting(DomainEventMessage::getSequenceNumber)
                    .containsExactly(0L, 1L, 2L);
        }
        annals.when(judge(TICKET, OTHER)).atVersion(0);
    }

    @Test
    void who_is_not_there_is_no_ticket_or_is_retracted_has_nothing_to_record() {
        annals.given(new RetractTicket(OTHER));
        clock.pass(Duration.ofHours(9));
        annals.when(judge(OTHER, NOBODY, PERSON)).atVersion(0);
    }

    @Test
    void an_event_says_who_told_the_tickets_and_when_it_came_to_pass() {
        clock.pass(Duration.ofHours(9));
        annals.when(judge(TICKET), Map.of(MetaKeys.ACTOR, "system", MetaKeys.ORIGIN, "rule:sla"));
        assertThat(annals.lastMetadata(TICKET))
                .containsEntry(MetaKeys.ACTOR, "system")
                .containsEntry(MetaKeys.ORIGIN, "rule:sla")
                .containsEntry(MetaKeys.COMMAND, "JudgeClocks")
                .containsEntry(
                        MetaKeys.OCCURRED_AT, NOW.plus(Duration.ofHours(8)).toString());
    }

    @Test
    void a_ticket_is_named_once() {
        assertThatThrownBy(() -> judge(TICKET, TICKET)).isInstanceOf(IllegalArgumentException.class);
    }

    private static DefineSlaPolicy policy() {
        return Json.mapper()
                .readValue(
                        "{\"id\":\"%s\",\"name\":\"Gold\",\"order\":1,\"targets\":[{\"clock\":\"RESOLUTION\",\"limit\":\"PT8H\"}]}"
                                .formatted(id(70)),
                        DefineSlaPolicy.class);
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
