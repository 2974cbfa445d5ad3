package dev.annals.command.ticket;

import static dev.annals.command.Examples.OWNER;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.TICKET;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.person;
import static dev.annals.command.Examples.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.Json;
import dev.annals.api.sla.ChangeSlaPolicy;
import dev.annals.api.sla.DefineSlaPolicy;
import dev.annals.api.ticket.ReplyAuthor;
import dev.annals.api.ticket.ReplyToTicket;
import dev.annals.api.ticket.ReplyVisibility;
import dev.annals.command.CommandSideFixture;
import dev.annals.command.MovableClock;
import dev.annals.command.aggregate.Replays;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Everything begins at 20:00; what is told when nothing else is said is told now. */
abstract class ClockStory {
    static final UUID GOLD = id(70);
    static final UUID OTHER = id(50);

    final MovableClock clock = new MovableClock();
    final CommandSideFixture annals = CommandSideFixture.start(clock);
    private int replies = 100;

    @BeforeEach
    void begin() {
        annals.given(person(PERSON), user(OWNER));
    }

    final void policy(UUID id, String json) {
        annals.whenOccurredAt(clock.instant(), defined(id, json)).atVersion(1);
    }

    static DefineSlaPolicy defined(UUID id, String json) {
        String named = json.replaceFirst("\\{", "{'id':'" + id + "','name':'" + id + "',");
        String ordered = named.contains("'order'") ? named : named.replaceFirst("\\{", "{'order':1,");
        return Json.mapper().readValue(ordered.replace('\'', '"'), DefineSlaPolicy.class);
    }

    final void change(String json) {
        String named = json.replaceFirst("\\{", "{'id':'" + GOLD + "',").replace('\'', '"');
        assertThat(annals.whenOccurredAt(clock.instant(), Json.mapper().readValue(named, ChangeSlaPolicy.class))
                        .facts())
                .hasSize(1);
    }

    final ReplyToTicket answered() {
        return said(ReplyAuthor.AGENT, ReplyVisibility.PUBLIC);
    }

    final ReplyToTicket said(ReplyAuthor author, ReplyVisibility visibility) {
        return new ReplyToTicket(TICKET, id(replies++), "Text", author, visibility);
    }

    final void pass(String time) {
        clock.pass(Duration.parse(time));
    }

    @AfterEach
    void end() {
        Replays.allLeadToTheSameState(annals.events(TICKET), Case::new);
        annals.close();
    }
}
