package dev.annals.journal.codec;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.annals.api.DomainEvent;
import dev.annals.api.Money;
import dev.annals.api.Patch;
import dev.annals.api.access.Role;
import dev.annals.api.access.TokenScope;
import dev.annals.api.customer.*;
import dev.annals.api.opportunity.*;
import dev.annals.api.pipeline.*;
import dev.annals.api.queue.*;
import dev.annals.api.segment.*;
import dev.annals.api.sla.*;
import dev.annals.api.ticket.*;
import dev.annals.api.user.*;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** One event of each kind, as full as it can be; the approved JSON files show them. */
final class EventSamples {
    private static final UUID CUSTOMER = id(1);
    private static final UUID CONTACT = id(2);
    private static final UUID OPPORTUNITY = id(3);
    private static final UUID PIPELINE = id(4);
    private static final UUID QUOTA = id(5);
    private static final UUID RATE = id(6);
    private static final UUID USER = id(7);
    private static final UUID TICKET = id(9);
    private static final UUID CALENDAR = id(11);
    private static final UUID POLICY = id(13);
    private static final UUID QUEUE = id(14);
    private static final UUID SEGMENT = id(15);
    private static final Address ADDRESS = new Address("1 Example Road", "Sampleton", "North", "12345", "GB");
    private static final Money AMOUNT = new Money(new BigDecimal("1234.50"), "CNY");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Instant MOMENT = Instant.parse("2026-11-22T10:15:30.123456Z");
    private static final List<Stage> STAGES =
            List.of(new Stage("Qualify", new BigDecimal("0.10"), ForecastCategory.PIPELINE));
    private static final Map<String, List<String>> MOVES = Map.of("Qualify", List.of("Propose", "Negotiate"));

    private static final Map<DayOfWeek, List<WorkingWindow>> WEEK = Map.of(
            DayOfWeek.MONDAY,
            List.of(new WorkingWindow("09:00", "12:00"), new WorkingWindow("13:00", "18:00")),
            DayOfWeek.TUESDAY,
            List.of(new WorkingWindow("22:00", "24:00")));
    private static final List<CalendarException> CLOSED = List.of(new CalendarException(DAY, List.of(), "Stocktaking"));
    private static final List<PublicDay> DAYS = List.of(
            new PublicDay(LocalDate.of(2026, 10, 1), "国庆节", false),
            new PublicDay(LocalDate.of(2026, 10, 10), "国庆节", true));

    private EventSamples() {}

    static Map<Class<?>, DomainEvent> all() {
        return Stream.of(
                        customers(),
                        opportunities(),
                        tickets(),
                        ClockSamples.all(TICKET, POLICY, CALENDAR, USER, MOMENT),
                        configuration(),
                        calendars(),
                        policies(),
                        queues(),
                        segments(),
                        CampaignSamples.all(),
                        SendingSamples.all(),
                        ApprovalSamples.all(MOMENT),
                        AccessSamples.all(),
                        PrivacySamples.all(),
                        users())
                .flatMap(Function.identity())
                .collect(toUnmodifiableMap(DomainEvent::getClass, Function.identity()));
    }

    private static Stream<DomainEvent> customers() {
        return Stream.of(
                new CustomerRegistered(
                        CUSTOMER,
                        CustomerKind.PERSON,
                        "Zoë Sample \"Z\"",
                        "zoe@example.com",
                        "+442079460000",
                        ADDRESS,
                        LocalDate.of(1980, 2, 29),
                        "Retail",
                        "Fair",
                        List.of("vip", "north"),
                        "A",
                        LifecycleStage.LEAD,
                        USER,
                        Map.of("size", new BigDecimal("12.50"), "shoes", "42", "likes", List.of("tea", true)),
                        false),
                new CustomerDetailsChanged(
                        CUSTOMER,
                        Patch.set("王伟"),
                        Patch.clear(),
                        Patch.set("+442079460001"),
                        Patch.set(ADDRESS),
                        Patch.set(LocalDate.of(1980, 3, 1)),
                        Patch.clear(),
                        Patch.set("Web"),
                        Patch.set(Map.of("shoes", "43")),
                        true),
                new ContactAdded(CUSTOMER, CONTACT, "Sam Sample", "sam@example.com", "+442079460002", "Buyer"),
                new ContactDetailsChanged(
                        CUSTOMER, CONTACT, Patch.set("Samuel Sample"), Patch.clear(), null, Patch.set("Director")),
                new ContactRemoved(CUSTOMER, CONTACT),
                new InteractionRecorded(
                        CUSTOMER,
                        id(8),
                        InteractionChannel.CALL,
                        Direction.IN,
                        "Asked for a quote",
                        "Two lines,\nthe second one.",
                        List.of("Zoë Sample", "Sam Sample"),
                        OPPORTUNITY,
                        id(9)),
                new InteractionRetracted(CUSTOMER, id(8)),
                new CustomerTagsChanged(CUSTOMER, List.of("gold"), List.of("vip")),
                new CustomerGraded(CUSTOMER, "B"),
                new CustomerPreferencesChanged(CUSTOMER, Patch.set("zh-CN"), Patch.clear()),
                new LifecycleStageMoved(CUSTOMER, LifecycleStage.CUSTOMER),
                new CustomerOwnerChanged(CUSTOMER, USER),
                new ConsentRecorded(
                        CUSTOMER, ConsentChannel.EMAIL, "newsletter", true, "web form", LocalDate.of(2027, 11, 22)),
                new ConsentRetracted(CUSTOMER, ConsentChannel.EMAIL, "newsletter"),
                new CustomerRetracted(CUSTOMER));
    }

    private static Stream<DomainEvent> opportunities() {
        return Stream.of(
                new OpportunityOpened(
                        OPPORTUNITY,
                        CUSTOMER,
                        "Forty chairs",
                        AMOUNT,
                        DAY,
                        PIPELINE,
                        "Qualify",
                        new BigDecimal("0.10"),
                        ForecastCategory.PIPELINE,
                        USER,
                        "Fair",
                        id(10),
                        List.of("Rival Ltd"),
                        List.of("Chair")),
                new OpportunityMoved(OPPORTUNITY, "Propose", new BigDecimal("0.5"), ForecastCategory.BEST_CASE),
                new AmountChanged(OPPORTUNITY, AMOUNT),
                new ExpectedCloseChanged(OPPORTUNITY, DAY),
                new ForecastCategoryChanged(OPPORTUNITY, ForecastCategory.COMMIT, true),
                new NextStepPlanned(OPPORTUNITY, CUSTOMER, "Send the offer", DAY),
                new OpportunityOwnerChanged(OPPORTUNITY, USER),
                new CompetitorsNamed(OPPORTUNITY, List.of("Rival Ltd", "Other Inc")),
                new OpportunityWon(OPPORTUNITY, AMOUNT, DAY),
                new OpportunityLost(OPPORTUNITY, CUSTOMER, "Too expensive", "Rival Ltd", DAY),
                new OpportunityReopened(OPPORTUNITY, CUSTOMER, "They called again"),
                new OpportunityRetracted(OPPORTUNITY));
    }

    private static Stream<DomainEvent> tickets() {
        return Stream.of(
                new TicketOpened(
                        TICKET,
                        CUSTOMER,
                        "Two chairs are broken",
                        "They came on Monday,\nin one piece.",
                        TicketPriority.HIGH,
                        TicketChannel.WEB,
                        "Damage",
                        OPPORTUNITY,
                        CONTACT,
                        "zh-CN"),
                new TicketAssigned(TICKET, USER, "Level 2", TicketState.OPEN),
                new TicketReplied(
                        TICKET, CUSTOMER, id(11), "We send new ones.", ReplyAuthor.AGENT, ReplyVisibility.PUBLIC),
                new TicketPriorityChanged(TICKET, TicketPriority.URGENT),
                new TicketCategoryChanged(TICKET, "Delivery"),
                new TicketLanguageChanged(TICKET, "pt-BR"),
                new TicketHeld(TICKET, CUSTOMER, "Waits for the carrier", MOMENT),
                new TicketResumed(TICKET),
                new TicketResolved(TICKET, CUSTOMER, "Replaced", MOMENT),
                new TicketReopened(TICKET, CUSTOMER, "One is broken again"),
                new TicketClosed(TICKET),
                new TicketMerged(TICKET, id(12)),
                new TicketUnmerged(TICKET, TicketState.ON_HOLD),
                new TicketRetracted(TICKET));
    }

    private static Stream<DomainEvent> configuration() {
        return Stream.of(
                new PipelineDefined(PIPELINE, "Direct sales", STAGES, MOVES),
                new PipelineChanged(PIPELINE, Patch.set("Partner sales"), Patch.set(STAGES), Patch.clear()),
                new PipelineRetracted(PIPELINE),
                new QuotaSet(QUOTA, USER, "North", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), AMOUNT),
                new QuotaChanged(QUOTA, Patch.set(LocalDate.of(2026, 2, 1)), null, Patch.set(AMOUNT)),
                new QuotaRetracted(QUOTA),
                new ExchangeRateSet(RATE, "EUR", "CNY", new BigDecimal("7.8500"), DAY),
                new ExchangeRateChanged(RATE, Patch.set(new BigDecimal("7.86")), Patch.set(DAY)),
                new ExchangeRateRetracted(RATE));
    }

    private static Stream<DomainEvent> calendars() {
        return Stream.of(
                new BusinessCalendarDefined(
                        CALENDAR, "Shanghai desk", "Asia/Shanghai", WEEK, new HolidayRegion("CN", null), CLOSED, DAYS),
                new BusinessCalendarChanged(
                        CALENDAR,
                        Patch.set("Munich desk"),
                        Patch.set("Europe/Berlin"),
                        Patch.set(WEEK),
                        Patch.set(new HolidayRegion("DE", "by")),
                        Patch.set(List.of()),
                        Patch.set(DAYS)),
                new PublicDaysUpdated(CALENDAR, DAYS));
    }

    private static Stream<DomainEvent> policies() {
        List<SlaTarget> targets = List.of(
                new SlaTarget(SlaClock.FIRST_RESPONSE, Duration.ofHours(4), CALENDAR),
                new SlaTarget(SlaClock.RESOLUTION, Duration.ofDays(3), null));
        List<TicketState> pauseOn = List.of(TicketState.ON_HOLD, TicketState.RESOLVED);
        List<BigDecimal> warnAt = List.of(new BigDecimal("0.5"), new BigDecimal("0.8"));
        List<EscalationStep> escalation = List.of(
                new EscalationStep(SlaClock.FIRST_RESPONSE, new BigDecimal("0.8"), null, true, List.of()),
                new EscalationStep(
                        SlaClock.RESOLUTION,
                        BigDecimal.ONE,
                        new EscalationAssignment(USER, "Level 2"),
                        false,
                        List.of(USER)));
        return Stream.of(
                new SlaPolicyDefined(
                        POLICY,
                        "Gold",
                        10,
                        new PolicyConditions(TicketPriority.URGENT, "Damage", TicketChannel.CALL, "A", "vip"),
                        targets,
                        pauseOn,
                        warnAt,
                        escalation,
                        true),
                new SlaPolicyChanged(
                        POLICY,
                        Patch.set("Platinum"),
                        Patch.set(5),
                        Patch.set(PolicyConditions.NONE),
                        Patch.set(targets),
                        Patch.set(pauseOn),
                        Patch.set(List.of()),
                        Patch.set(escalation),
                        Patch.set(false)));
    }

    private static Stream<DomainEvent> queues() {
        return Stream.of(
                new QueueDefined(QUEUE, "Level 2", QueueAssignment.LEAST_LOADED, true, List.of(USER)),
                new QueueChanged(
                        QUEUE,
                        Patch.set("Level 3"),
                        Patch.set(QueueAssignment.ROUND_ROBIN),
                        Patch.set(false),
                        Patch.set(List.of())));
    }

    private static Stream<DomainEvent> segments() {
        Rule consent = new Condition("consent", "is", true, null, "EMAIL", "offer");
        Rule rule = new AllOf(List.of(
                Condition.of("grade", Operator.IN, List.of("A", "B")),
                new AnyOf(List.of(
                        Condition.of("wonAmount", Operator.AT_LEAST, AMOUNT),
                        Condition.of("openDeals", Operator.IS, BigDecimal.ONE))),
                new Not(consent)));
        return Stream.of(
                new SegmentDefined(SEGMENT, "Large and silent", SegmentKind.RULE, rule, "For the autumn fair"),
                new SegmentChanged(SEGMENT, Patch.set("Silent"), Patch.clear(), Patch.set(new Not(consent))),
                new SegmentMembersChanged(SEGMENT, id(16), List.of(CUSTOMER), List.of(CONTACT)),
                new SegmentRetracted(SEGMENT));
    }

    private static Stream<DomainEvent> users() {
        return Stream.of(
                new UserAdded(USER, "Uma Sample", "uma@example.com", "North", "Mia Sample", "EMEA"),
                new UserDetailsChanged(
                        USER, Patch.set("Uma S."), Patch.clear(), Patch.set("South"), Patch.set("Max Sample"), null),
                new UserSkillsChanged(USER, List.of("Damage", "维修"), List.of("zh-CN", "en")),
                new AbsencePlanned(USER, id(13), MOMENT, MOMENT.plusSeconds(86_400), "Holiday"),
                new AbsenceRemoved(USER, id(13)),
                new RoleGranted(USER, Role.AUDITOR, MOMENT),
                new RoleRevoked(USER, Role.AUDITOR),
                new UserDisabled(USER),
                new UserEnabled(USER),
                new AccessTokenIssued(USER, id(14), TokenScope.READ, MOMENT),
                new AccessTokenRevoked(USER, id(14)),
                new IdentityLinked(USER, id(15), "https://id.example.com"),
                new IdentityUnlinked(USER, id(15)),
                new DelegationGranted(USER, id(16), MOMENT),
                new DelegationRevoked(USER, id(16)),
                new UserRetracted(USER));
    }

    private static UUID id(int number) {
        return new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }
}
