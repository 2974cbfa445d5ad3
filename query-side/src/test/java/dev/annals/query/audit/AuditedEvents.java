package dev.annals.query.audit;

import dev.annals.api.DomainEvent;
import dev.annals.api.Money;
import dev.annals.api.Patch;
import dev.annals.api.customer.ConsentChannel;
import dev.annals.api.customer.ConsentRecorded;
import dev.annals.api.customer.ContactAdded;
import dev.annals.api.customer.ContactDetailsChanged;
import dev.annals.api.customer.ContactRemoved;
import dev.annals.api.customer.CustomerDetailsChanged;
import dev.annals.api.customer.CustomerGraded;
import dev.annals.api.customer.CustomerKind;
import dev.annals.api.customer.CustomerOwnerChanged;
import dev.annals.api.customer.CustomerPreferencesChanged;
import dev.annals.api.customer.CustomerRegistered;
import dev.annals.api.customer.CustomerTagsChanged;
import dev.annals.api.customer.Direction;
import dev.annals.api.customer.InteractionChannel;
import dev.annals.api.customer.InteractionRecorded;
import dev.annals.api.customer.LifecycleStage;
import dev.annals.api.customer.LifecycleStageMoved;
import dev.annals.api.opportunity.AmountChanged;
import dev.annals.api.opportunity.CompetitorsNamed;
import dev.annals.api.opportunity.ExpectedCloseChanged;
import dev.annals.api.opportunity.ForecastCategoryChanged;
import dev.annals.api.opportunity.NextStepPlanned;
import dev.annals.api.opportunity.OpportunityLost;
import dev.annals.api.opportunity.OpportunityMoved;
import dev.annals.api.opportunity.OpportunityOpened;
import dev.annals.api.opportunity.OpportunityOwnerChanged;
import dev.annals.api.opportunity.OpportunityReopened;
import dev.annals.api.opportunity.OpportunityWon;
import dev.annals.api.pipeline.ExchangeRateChanged;
import dev.annals.api.pipeline.ExchangeRateSet;
import dev.annals.api.pipeline.ForecastCategory;
import dev.annals.api.pipeline.PipelineChanged;
import dev.annals.api.pipeline.PipelineDefined;
import dev.annals.api.pipeline.QuotaChanged;
import dev.annals.api.pipeline.QuotaSet;
import dev.annals.api.pipeline.Stage;
import dev.annals.api.user.UserAdded;
import dev.annals.api.user.UserDetailsChanged;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An example of every event, with what the audit has to say about it; see the files beside it for the others. */
final class AuditedEvents {
    /** @param changes as {@code field: before -> after} in JSON */
    record Example(List<DomainEvent> history, DomainEvent event, List<String> changes) {}

    static final UUID ID = new UUID(1, 1);
    static final UUID PART = new UUID(1, 2);
    static final UUID OTHER = new UUID(1, 3);
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    static final CustomerRegistered REGISTERED = new CustomerRegistered(
            ID,
            CustomerKind.ORGANIZATION,
            "Acme",
            "a@acme.test",
            null,
            null,
            null,
            null,
            null,
            List.of("vip"),
            null,
            LifecycleStage.LEAD,
            null,
            null,
            true);
    static final ContactAdded CONTACT = new ContactAdded(ID, PART, "Zoë", null, "+4930123456", null);
    static final OpportunityOpened OPENED = new OpportunityOpened(
            ID,
            OTHER,
            "Ten desks",
            usd("100.00"),
            DAY,
            PART,
            "Qualify",
            new BigDecimal("0.1"),
            ForecastCategory.PIPELINE,
            null,
            null,
            null,
            List.of(),
            List.of("desk"));
    static final OpportunityLost LOST = new OpportunityLost(ID, null, "price", "Rival", DAY);
    static final PipelineDefined DEFINED = new PipelineDefined(
            ID, "Sales", List.of(new Stage("Qualify", new BigDecimal("0.1"), ForecastCategory.PIPELINE)), null);
    static final QuotaSet QUOTA = new QuotaSet(ID, null, "East", DAY, DAY, usd("5.00"));
    static final ExchangeRateSet RATE = new ExchangeRateSet(ID, "EUR", "USD", new BigDecimal("1.10"), DAY);
    static final UserAdded USER = new UserAdded(ID, "Ann", null, "East", null, null);

    static final List<Example> ALL = List.of(
            first(
                    REGISTERED,
                    "kind: null -> \"ORGANIZATION\"",
                    "name: null -> \"Acme\"",
                    "email: null -> \"a@acme.test\"",
                    "tags: null -> [\"vip\"]",
                    "lifecycle: null -> \"LEAD\"",
                    "allowDuplicate: null -> true"),
            after(
                    REGISTERED,
                    new CustomerDetailsChanged(
                            ID, Patch.set("Acme Ltd"), Patch.clear(), null, null, null, null, null, null, true),
                    "name: \"Acme\" -> \"Acme Ltd\"",
                    "email: \"a@acme.test\" -> null",
                    "allowDuplicate: null -> true"),
            after(
                    REGISTERED,
                    CONTACT,
                    "contacts/" + PART + "/name: null -> \"Zoë\"",
                    "contacts/" + PART + "/phone: null -> \"+4930123456\""),
            after(
                    CONTACT,
                    new ContactDetailsChanged(ID, PART, Patch.set("Zoe"), null, Patch.clear(), Patch.set("CEO")),
                    "contacts/" + PART + "/name: \"Zoë\" -> \"Zoe\"",
                    "contacts/" + PART + "/phone: \"+4930123456\" -> null",
                    "contacts/" + PART + "/role: null -> \"CEO\""),
            after(
                    CONTACT,
                    new ContactRemoved(ID, PART),
                    "contacts/" + PART + "/name: \"Zoë\" -> null",
                    "contacts/" + PART + "/phone: \"+4930123456\" -> null"),
            first(
                    new InteractionRecorded(
                            ID, PART, InteractionChannel.CALL, Direction.IN, "Hello", null, List.of(), OTHER, null),
                    "interactions/" + PART + "/channel: null -> \"CALL\"",
                    "interactions/" + PART + "/direction: null -> \"IN\"",
                    "interactions/" + PART + "/subject: null -> \"Hello\"",
                    "interactions/" + PART + "/opportunityId: null -> \"" + OTHER + "\""),
            after(
                    REGISTERED,
                    new CustomerTagsChanged(ID, List.of("new"), List.of("vip")),
                    "tags: [\"vip\"] -> [\"new\"]"),
            after(REGISTERED, new CustomerGraded(ID, "A"), "grade: null -> \"A\""),
            after(
                    new CustomerPreferencesChanged(ID, Patch.set("en"), null),
                    new CustomerPreferencesChanged(ID, Patch.clear(), Patch.set("Asia/Shanghai")),
                    "language: \"en\" -> null",
                    "zone: null -> \"Asia/Shanghai\""),
            after(
                    REGISTERED,
                    new LifecycleStageMoved(ID, LifecycleStage.CUSTOMER),
                    "lifecycle: \"LEAD\" -> \"CUSTOMER\""),
            after(REGISTERED, new CustomerOwnerChanged(ID, OTHER), "ownerId: null -> \"" + OTHER + "\""),
            after(
                    new ConsentRecorded(ID, ConsentChannel.EMAIL, "news", false, null, null),
                    new ConsentRecorded(ID, ConsentChannel.EMAIL, "news", true, "form", DAY),
                    "consents/EMAIL/news/granted: false -> true",
                    "consents/EMAIL/news/source: null -> \"form\"",
                    "consents/EMAIL/news/validUntil: null -> \"2026-03-02\""),
            first(
                    OPENED,
                    "customerId: null -> \"" + OTHER + "\"",
                    "name: null -> \"Ten desks\"",
                    "amount: null -> {\"amount\":\"100.00\",\"currency\":\"USD\"}",
                    "expectedClose: null -> \"2026-03-02\"",
                    "pipelineId: null -> \"" + PART + "\"",
                    "stage: null -> \"Qualify\"",
                    "probability: null -> 0.1",
                    "category: null -> \"PIPELINE\"",
                    "products: null -> [\"desk\"]",
                    "state: null -> \"OPEN\""),
            after(
                    OPENED,
                    new OpportunityMoved(ID, "Propose", new BigDecimal("0.4"), ForecastCategory.PIPELINE),
                    "stage: \"Qualify\" -> \"Propose\"",
                    "probability: 0.1 -> 0.4"),
            after(
                    OPENED,
                    new AmountChanged(ID, usd("90.00")),
                    "amount: {\"amount\":\"100.00\",\"currency\":\"USD\"} -> {\"amount\":\"90.00\",\"currency\":\"USD\"}"),
            after(
                    OPENED,
                    new ExpectedCloseChanged(ID, DAY.plusDays(1)),
                    "expectedClose: \"2026-03-02\" -> \"2026-03-03\""),
            after(
                    OPENED,
                    new ForecastCategoryChanged(ID, ForecastCategory.COMMIT, true),
                    "category: \"PIPELINE\" -> \"COMMIT\"",
                    "categoryOverridden: null -> true"),
            after(
                    new NextStepPlanned(ID, null, "Call", DAY),
                    new NextStepPlanned(ID, null, "Visit", null),
                    "nextStep: \"Call\" -> \"Visit\"",
                    "nextStepDueOn: \"2026-03-02\" -> null"),
            after(OPENED, new OpportunityOwnerChanged(ID, OTHER), "ownerId: null -> \"" + OTHER + "\""),
            after(OPENED, new CompetitorsNamed(ID, List.of("Rival")), "competitors: [] -> [\"Rival\"]"),
            after(
                    OPENED,
                    new OpportunityWon(ID, usd("100.00"), DAY),
                    "closedOn: null -> \"2026-03-02\"",
                    "state: \"OPEN\" -> \"WON\""),
            after(
                    OPENED,
                    LOST,
                    "lossReason: null -> \"price\"",
                    "lostTo: null -> \"Rival\"",
                    "closedOn: null -> \"2026-03-02\"",
                    "state: \"OPEN\" -> \"LOST\""),
            new Example(
                    List.of(OPENED, LOST),
                    new OpportunityReopened(ID, null, "second thoughts"),
                    List.of(
                            "state: \"LOST\" -> \"OPEN\"",
                            "reopenReason: null -> \"second thoughts\"",
                            "closedOn: \"2026-03-02\" -> null",
                            "lossReason: \"price\" -> null",
                            "lostTo: \"Rival\" -> null")),
            first(
                    DEFINED,
                    "name: null -> \"Sales\"",
                    "stages: null -> [{\"category\":\"PIPELINE\",\"name\":\"Qualify\",\"probability\":0.1}]"),
            after(
                    DEFINED,
                    new PipelineChanged(ID, null, null, Patch.set(Map.of("Qualify", List.of()))),
                    "moves: null -> {\"Qualify\":[]}"),
            first(
                    QUOTA,
                    "team: null -> \"East\"",
                    "from: null -> \"2026-03-02\"",
                    "to: null -> \"2026-03-02\"",
                    "amount: null -> {\"amount\":\"5.00\",\"currency\":\"USD\"}"),
            after(
                    QUOTA,
                    new QuotaChanged(ID, null, Patch.set(DAY.plusDays(1)), null),
                    "to: \"2026-03-02\" -> \"2026-03-03\""),
            first(
                    RATE,
                    "from: null -> \"EUR\"",
                    "to: null -> \"USD\"",
                    "rate: null -> 1.10",
                    "validFrom: null -> \"2026-03-02\""),
            after(RATE, new ExchangeRateChanged(ID, Patch.set(new BigDecimal("1.2")), null), "rate: 1.10 -> 1.2"),
            first(USER, "name: null -> \"Ann\"", "team: null -> \"East\""),
            after(
                    USER,
                    new UserDetailsChanged(ID, null, null, Patch.clear(), null, Patch.set("North")),
                    "team: \"East\" -> null",
                    "region: null -> \"North\""));

    private AuditedEvents() {}

    static Example first(DomainEvent event, String... changes) {
        return new Example(List.of(), event, List.of(changes));
    }

    static Example after(DomainEvent before, DomainEvent event, String... changes) {
        return after(List.of(before), event, changes);
    }

    static Example after(List<DomainEvent> before, DomainEvent event, String... changes) {
        return new Example(before, event, List.of(changes));
    }

    private static Money usd(String amount) {
        return new Money(new BigDecimal(amount), "USD");
    }
}
