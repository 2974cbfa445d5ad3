package dev.annals.query.segments;

import dev.annals.api.DomainEvent;
import dev.annals.api.MetaKeys;
import dev.annals.api.Money;
import dev.annals.api.Patch;
import dev.annals.api.customer.Address;
import dev.annals.api.customer.ConsentChannel;
import dev.annals.api.customer.ConsentRecorded;
import dev.annals.api.customer.ConsentRetracted;
import dev.annals.api.customer.CustomerDetailsChanged;
import dev.annals.api.customer.CustomerGraded;
import dev.annals.api.customer.CustomerKind;
import dev.annals.api.customer.CustomerRegistered;
import dev.annals.api.customer.CustomerRetracted;
import dev.annals.api.customer.CustomerTagsChanged;
import dev.annals.api.customer.InteractionRetracted;
import dev.annals.api.customer.LifecycleStage;
import dev.annals.api.opportunity.OpportunityLost;
import dev.annals.api.opportunity.OpportunityOpened;
import dev.annals.api.opportunity.OpportunityRetracted;
import dev.annals.api.opportunity.OpportunityWon;
import dev.annals.api.pipeline.ForecastCategory;
import dev.annals.api.ticket.TicketRetracted;
import dev.annals.query.testing.Customers;
import dev.annals.query.testing.Desk;
import dev.annals.query.testing.ReadModelFixture;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets happen to a few customers whatever a rule can ask about, over some months. */
final class RandomCustomers {
    static final UUID OWNER = new UUID(8, 8);
    private static final LocalDate DAY = LocalDate.parse("2026-06-01");

    private final ReadModelFixture fixture;
    private final Random random;
    private final List<UUID> customers = new ArrayList<>();
    private final List<UUID[]> talks = new ArrayList<>();
    private final List<UUID[]> deals = new ArrayList<>();
    private final List<UUID[]> tickets = new ArrayList<>();
    private int number;

    RandomCustomers(ReadModelFixture fixture, Random random) {
        this.fixture = fixture;
        this.random = random;
    }

    void next() {
        fixture.journal.pass(Duration.ofHours(random.nextInt(100)));
        int kind = random.nextInt(16);
        if (customers.size() < 3 || kind < 3) {
            customers.add(id());
            tell(registered(customers.getLast()));
        } else {
            next(kind, pick(customers));
        }
    }

    private void next(int kind, UUID customer) {
        switch (kind) {
            case 3 -> tell(changed(customer));
            case 4 -> tell(new CustomerGraded(customer, grade()));
            case 5 -> tell(new CustomerTagsChanged(customer, List.of("new"), List.of("vip", "new")));
            case 6, 7 ->
                tell(new ConsentRecorded(
                        customer,
                        ConsentChannel.EMAIL,
                        any("offer", "news"),
                        random.nextInt(4) > 0,
                        null,
                        random.nextBoolean() ? null : DAY.plusDays(random.nextInt(90))));
            case 8 -> tell(new ConsentRetracted(customer, ConsentChannel.EMAIL, "offer"));
            case 9, 10 -> talk(customer);
            case 11, 12 -> deal(customer);
            case 13, 14 -> ticket(customer);
            default -> gone(customer);
        }
    }

    private void talk(UUID customer) {
        if (!talks.isEmpty() && random.nextInt(4) == 0) {
            UUID[] talk = talks.remove(random.nextInt(talks.size()));
            tell(new InteractionRetracted(talk[0], talk[1]));
            return;
        }
        talks.add(new UUID[] {customer, id()});
        DomainEvent event = Customers.talked(customer, talks.getLast()[1], "Talk");
        String earlier = "2026-0" + (1 + random.nextInt(3)) + "-11T10:00:00Z";
        fixture.given(event, random.nextBoolean() ? Map.of() : Map.of(MetaKeys.OCCURRED_AT, earlier));
    }

    private void deal(UUID customer) {
        if (deals.isEmpty() || random.nextBoolean()) {
            deals.add(new UUID[] {customer, id()});
            tell(opened(deals.getLast()[1], customer));
            return;
        }
        UUID deal = deals.remove(random.nextInt(deals.size()))[1];
        switch (random.nextInt(4)) {
            case 0 -> tell(new OpportunityLost(deal, null, "Price", null, DAY));
            case 1 -> tell(new OpportunityRetracted(deal));
            default -> tell(new OpportunityWon(deal, amount(), DAY));
        }
    }

    private void ticket(UUID customer) {
        if (tickets.isEmpty() || random.nextBoolean()) {
            tickets.add(new UUID[] {customer, id()});
            tell(Desk.ticket(tickets.getLast()[1], customer, "Help"));
            return;
        }
        UUID[] ticket = tickets.remove(random.nextInt(tickets.size()));
        tell(random.nextBoolean() ? new TicketRetracted(ticket[1]) : Desk.resolved(ticket[1], ticket[0]));
    }

    private void gone(UUID customer) {
        customers.remove(customer);
        List.of(talks, deals, tickets).forEach(parts -> parts.removeIf(part -> part[0].equals(customer)));
        tell(new CustomerRetracted(customer));
    }

    private CustomerRegistered registered(UUID id) {
        return new CustomerRegistered(
                id,
                pick(List.of(CustomerKind.values())),
                name(),
                random.nextBoolean() ? "a@example.com" : null,
                null,
                address(),
                birthday(),
                null,
                null,
                random.nextBoolean() ? List.of("vip") : List.of(),
                grade(),
                pick(List.of(LifecycleStage.LEAD, LifecycleStage.CUSTOMER)),
                random.nextBoolean() ? OWNER : null,
                custom(),
                false);
    }

    private CustomerDetailsChanged changed(UUID id) {
        return new CustomerDetailsChanged(
                id,
                Patch.set(name()),
                null,
                null,
                new Patch<>(address()),
                new Patch<>(birthday()),
                null,
                null,
                new Patch<>(custom()),
                false);
    }

    private String name() {
        return any("Ann Works", "ann", "王伟", "Zoë", "O'Neil \\ %_");
    }

    private @Nullable String grade() {
        return pick(java.util.Arrays.asList("A", "B", null));
    }

    private @Nullable Address address() {
        return random.nextBoolean() ? null : new Address(null, any("Köln", "上海"), null, null, any("DE", "CN"));
    }

    private @Nullable LocalDate birthday() {
        return random.nextBoolean() ? null : LocalDate.of(1990, 1 + random.nextInt(12), 15 + random.nextInt(10));
    }

    private @Nullable Map<String, Object> custom() {
        List<Object> sizes = List.of("Big", "", true, false, new BigDecimal("10"), new BigDecimal("2.50"));
        return random.nextInt(3) == 0 ? null : Map.of("size", pick(sizes));
    }

    private Money amount() {
        return new Money(new BigDecimal(any("100.00", "150.00")), any("EUR", "CNY"));
    }

    private OpportunityOpened opened(UUID deal, UUID customer) {
        return new OpportunityOpened(
                deal,
                customer,
                "Deal",
                amount(),
                DAY,
                new UUID(9, 9),
                "Offer",
                BigDecimal.ONE,
                ForecastCategory.PIPELINE,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    private void tell(DomainEvent event) {
        fixture.given(event);
    }

    private UUID id() {
        return new UUID(1, ++number);
    }

    private String any(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
