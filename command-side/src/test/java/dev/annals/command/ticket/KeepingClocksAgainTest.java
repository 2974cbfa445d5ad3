package dev.annals.command.ticket;

import static dev.annals.command.Examples.OTHER_TICKET;
import static dev.annals.command.Examples.OWNER;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.TICKET;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.judge;
import static dev.annals.command.Examples.person;
import static dev.annals.command.Examples.ticket;
import static dev.annals.command.Examples.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.Command;
import dev.annals.api.Json;
import dev.annals.api.Patch;
import dev.annals.api.sla.ChangeBusinessCalendar;
import dev.annals.api.sla.ChangeSlaPolicy;
import dev.annals.api.sla.DefineBusinessCalendar;
import dev.annals.api.sla.SlaPolicyDefined;
import dev.annals.api.sla.WorkingWindow;
import dev.annals.api.ticket.ChangeTicketPriority;
import dev.annals.api.ticket.CloseTicket;
import dev.annals.api.ticket.HoldTicket;
import dev.annals.api.ticket.MergeTicket;
import dev.annals.api.ticket.ReopenTicket;
import dev.annals.api.ticket.ReplyAuthor;
import dev.annals.api.ticket.ReplyToTicket;
import dev.annals.api.ticket.ReplyVisibility;
import dev.annals.api.ticket.ResolveTicket;
import dev.annals.api.ticket.ResumeTicket;
import dev.annals.api.ticket.RetractTicket;
import dev.annals.api.ticket.TicketCommand;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.ticket.UnmergeTicket;
import dev.annals.command.CommandSideFixture;
import dev.annals.command.MovableClock;
import dev.annals.sla.Argument;
import dev.annals.sla.ClockTrack;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Told again under the rules that they were told under, tickets have the clocks that they had. */
class KeepingClocksAgainTest {
    private static final UUID CALENDAR = id(80);
    private static final UUID GOLD = id(70);
    private static final UUID URGENT = id(71);
    private static final SlaPolicyDefined ANOTHER = SlaPolicyDefined.of(
            id(72),
            ClockStory.defined(
                            id(72),
                            "{'targets':[{'clock':'FIRST_RESPONSE','limit':'PT3H'},"
                                    + "{'clock':'NEXT_RESPONSE','limit':'PT1H'},{'clock':'RESOLUTION','limit':'PT20H'}],"
                                    + "'pauseOn':['ON_HOLD'],'warnAt':[0.6]}")
                    .terms());
    private static final List<UUID> TICKETS = List.of(TICKET, OTHER_TICKET, id(60));

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void every_ticket_has_the_clocks_that_it_had(@ForAll long seed) throws InterruptedException {
        Random random = new Random(seed);
        MovableClock clock = new MovableClock();
        try (CommandSideFixture annals = CommandSideFixture.start(clock)) {
            begin(annals);
            for (int step = 0; step < 40; step++) {
                clock.pass(Duration.ofMinutes(random.nextInt(4) == 0 ? 0 : random.nextInt(300)));
                happen(annals, clock, random);
            }
            clock.pass(Duration.ofDays(40));
            annals.when(judge(TICKETS.toArray(UUID[]::new)));

            List<Retold.Line> retold = Retold.until(annals, clock.instant(), 1 + random.nextInt(3));

            for (UUID each : TICKETS) {
                assertThat(retold.stream().filter(line -> line.ticket().equals(each)))
                        .containsExactlyElementsOf(Retold.recorded(annals, each));
            }
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void under_another_policy_every_ticket_has_the_clocks_that_an_argument_under_it_finds(@ForAll long seed)
            throws InterruptedException {
        Random random = new Random(seed);
        MovableClock clock = new MovableClock();
        try (CommandSideFixture annals = CommandSideFixture.start(clock)) {
            begin(annals);
            for (int step = 0; step < 40; step++) {
                clock.pass(Duration.ofMinutes(random.nextInt(300)));
                happen(annals, clock, random);
            }
            clock.pass(Duration.ofDays(40));

            List<Retold.Line> retold = Retold.until(annals, clock.instant(), 1 + random.nextInt(3), ANOTHER);

            for (UUID each : TICKETS) {
                List<Retold.Line> own = retold.stream()
                        .filter(line -> line.ticket().equals(each))
                        .toList();
                List<ClockTrack> argued = Argument.of(Tracks.moments(own), Tracks.terms(ANOTHER));
                assertThat(Tracks.of(own)).containsExactlyElementsOf(argued);
                assertThat(Tracks.breaches(own))
                        .containsExactlyInAnyOrderElementsOf(Tracks.breaches(argued, own, clock.instant()));
            }
        }
    }

    private static void begin(CommandSideFixture annals) {
        annals.given(person(PERSON), user(OWNER));
        annals.whenOccurredAt(
                CommandSideFixture.NOW,
                read(
                        DefineBusinessCalendar.class,
                        "{'id':'%s','name':'Office','zone':'UTC','week':{'TUESDAY':[{'from':'09:00','to':'22:00'}],"
                                + "'WEDNESDAY':[{'from':'09:00','to':'18:00'}],'FRIDAY':[{'from':'00:00','to':'24:00'}]}}",
                        CALENDAR));
        annals.whenOccurredAt(
                CommandSideFixture.NOW,
                ClockStory.defined(
                        GOLD,
                        "{'order':2,'targets':[{'clock':'FIRST_RESPONSE','limit':'PT1H20M'},"
                                + "{'clock':'NEXT_RESPONSE','limit':'PT2H'},"
                                + "{'clock':'RESOLUTION','limit':'PT9H','calendarId':'" + CALENDAR + "'}],"
                                + "'pauseOn':['ON_HOLD'],'warnAt':[0.5,0.3333]}"));
        annals.whenOccurredAt(
                CommandSideFixture.NOW,
                ClockStory.defined(
                        URGENT,
                        "{'order':1,'when':{'priority':'URGENT'},'targets':[{'clock':'RESOLUTION','limit':'PT2H'}],"
                                + "'warnAt':[0.8]}"));
    }

    private static void happen(CommandSideFixture annals, MovableClock clock, Random random) {
        UUID id = TICKETS.get(random.nextInt(TICKETS.size()));
        switch (random.nextInt(24)) {
            case 0 -> change(annals, clock, changedPolicy(random));
            case 1 -> change(annals, clock, changedCalendar(random));
            case 2, 3 -> annals.when(judge(TICKETS.toArray(UUID[]::new)));
            case 4 -> retract(annals, clock, random.nextInt(5) == 0 ? id : id(98));
            default -> tell(annals, clock, random, told(id, random));
        }
    }

    /** At an instant of its own: what was told before at the same one would be told of it later while it happens. */
    private static void change(CommandSideFixture annals, MovableClock clock, Command command) {
        clock.pass(Duration.ofSeconds(1));
        annals.whenOccurredAt(clock.instant(), command);
        clock.pass(Duration.ofSeconds(59));
    }

    /** Whoever watches the clocks has looked at it by then. */
    private static void retract(CommandSideFixture annals, MovableClock clock, UUID ticket) {
        annals.when(judge(ticket));
        annals.whenOccurredAt(clock.instant(), new RetractTicket(ticket));
    }

    /** Often afterwards, as an import does; what is too late for that is refused and records nothing. */
    private static void tell(CommandSideFixture annals, MovableClock clock, Random random, TicketCommand command) {
        if (random.nextInt(3) == 0) {
            annals.whenOccurredAt(clock.instant().minus(Duration.ofMinutes(random.nextInt(400))), command);
        } else {
            annals.when(command);
        }
    }

    private static TicketCommand told(UUID id, Random random) {
        return switch (random.nextInt(13)) {
            case 0, 1, 2 -> ticket(id);
            case 3 -> new HoldTicket(id, "Reason " + random.nextInt(), null);
            case 4 -> new ResumeTicket(id);
            case 5 -> new ResolveTicket(id, "Done");
            case 6 -> new ReopenTicket(id, "Again");
            case 7 -> new CloseTicket(id);
            case 8 -> new ChangeTicketPriority(id, TicketPriority.values()[random.nextInt(4)]);
            case 9 -> new MergeTicket(id, TICKETS.get((TICKETS.indexOf(id) + 1) % TICKETS.size()));
            case 10 -> new UnmergeTicket(id);
            case 11 -> said(id, random, ReplyAuthor.CUSTOMER, ReplyVisibility.PUBLIC);
            default -> said(id, random, ReplyAuthor.AGENT, ReplyVisibility.values()[random.nextInt(2)]);
        };
    }

    private static ReplyToTicket said(UUID id, Random random, ReplyAuthor author, ReplyVisibility visibility) {
        return new ReplyToTicket(id, new UUID(random.nextLong(), random.nextLong()), "Text", author, visibility);
    }

    private static ChangeSlaPolicy changedPolicy(Random random) {
        UUID id = random.nextBoolean() ? GOLD : URGENT;
        String what = switch (random.nextInt(3)) {
            case 0 -> "'active':" + random.nextBoolean();
            case 1 -> "'targets':[{'clock':'RESOLUTION','limit':'PT" + (1 + random.nextInt(12)) + "H'}]";
            default -> "'pauseOn':['ON_HOLD','RESOLVED']";
        };
        return read(ChangeSlaPolicy.class, "{'id':'%s'," + what + "}", id);
    }

    private static ChangeBusinessCalendar changedCalendar(Random random) {
        Map<DayOfWeek, List<WorkingWindow>> week = Map.of(
                DayOfWeek.of(1 + random.nextInt(7)),
                List.of(new WorkingWindow("0" + random.nextInt(9) + ":00", "23:00")));
        return new ChangeBusinessCalendar(CALENDAR, null, null, Patch.set(week), null, null);
    }

    private static <T> T read(Class<T> type, String json, UUID id) {
        return Json.mapper().readValue(json.formatted(id).replace('\'', '"'), type);
    }
}
