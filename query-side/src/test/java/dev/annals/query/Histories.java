package dev.annals.query;

import dev.annals.api.DomainEvent;
import dev.annals.api.Money;
import dev.annals.api.Patch;
import dev.annals.api.customer.ConsentChannel;
import dev.annals.api.customer.ConsentRecorded;
import dev.annals.api.customer.ConsentRetracted;
import dev.annals.api.customer.ContactAdded;
import dev.annals.api.customer.ContactRemoved;
import dev.annals.api.customer.CustomerGraded;
import dev.annals.api.customer.CustomerPreferencesChanged;
import dev.annals.api.customer.CustomerRetracted;
import dev.annals.api.customer.CustomerTagsChanged;
import dev.annals.api.customer.InteractionRetracted;
import dev.annals.api.opportunity.AmountChanged;
import dev.annals.api.opportunity.OpportunityLost;
import dev.annals.api.opportunity.OpportunityMoved;
import dev.annals.api.opportunity.OpportunityReopened;
import dev.annals.api.opportunity.OpportunityRetracted;
import dev.annals.api.opportunity.OpportunityWon;
import dev.annals.api.pipeline.ForecastCategory;
import dev.annals.api.pipeline.PipelineDefined;
import dev.annals.api.pipeline.Pipelines;
import dev.annals.api.pipeline.Stage;
import dev.annals.api.user.UserAdded;
import dev.annals.query.testing.Customers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Makes histories that could have happened: nothing happens to what is not there or over. */
public final class Histories {
    private static final List<String> NAMES = List.of("Ann", "王伟", "Zoë", "O'Neil \\ \t{\"x\"}", "ann");

    private final Random random;
    private final List<DomainEvent> events = new ArrayList<>();
    private final List<UUID> customers = new ArrayList<>();
    private final List<UUID> open = new ArrayList<>();
    private final List<UUID> closed = new ArrayList<>();
    private final List<UUID[]> contacts = new ArrayList<>();
    private final List<UUID[]> talks = new ArrayList<>();
    private final Set<UUID> consenting = new HashSet<>();
    private final TicketHistories tickets;
    private final CalendarHistories calendars;
    private final PolicyHistories policies;
    private final QueueHistories queues;
    private final SegmentHistories segments;
    private final CampaignHistories campaigns;
    private final SendingHistories sending;
    private int number;

    private Histories(long seed) {
        random = new Random(seed);
        queues = new QueueHistories(random, this::id, this::name);
        segments = new SegmentHistories(random, this::id, this::name);
        campaigns = new CampaignHistories(random, this::id, this::name);
        sending = new SendingHistories(random, this::name);
        calendars = new CalendarHistories(random, this::id, this::name);
        tickets =
                new TicketHistories(random, this::id, this::name, new ClockHistories(random, this::id, calendars::any));
        policies = new PolicyHistories(random, this::id, this::name);
    }

    public static List<DomainEvent> of(long seed, int length) {
        Histories histories = new Histories(seed);
        histories.events.add(new PipelineDefined(
                Pipelines.DEFAULT,
                "Sales",
                List.of(new Stage("Offer", new BigDecimal("0.5"), ForecastCategory.PIPELINE)),
                null));
        while (histories.events.size() < length) {
            histories.next();
        }
        return histories.events;
    }

    private void next() {
        int kind = random.nextInt(45);
        if (customers.isEmpty() || kind == 0) {
            register();
        } else if (kind > 42) {
            events.add(sending.next());
        } else if (kind > 39) {
            events.add(segments.next(pick(customers)));
        } else if (kind > 33) {
            events.add(campaigns.next(pick(customers)));
        } else if (kind > 31) {
            events.add(queues.next());
        } else if (kind > 29) {
            events.add(policies.next());
        } else if (kind > 27) {
            events.add(calendars.next());
        } else if (kind > 15) {
            events.add(tickets.next(pick(customers)));
        } else if (kind < 8) {
            customer(kind, pick(customers));
        } else if (kind == 8) {
            events.add(new UserAdded(id(), name(), null, null, null, null));
        } else if (open.isEmpty() || kind == 9) {
            open();
        } else if (kind == 10 && !closed.isEmpty()) {
            reopen();
        } else {
            deal(kind, pick(open));
        }
    }

    private void register() {
        UUID id = id();
        customers.add(id);
        events.add(Customers.registered(id, name()));
    }

    private void customer(int kind, UUID id) {
        switch (kind) {
            case 1 -> events.add(Customers.renamed(id, name()));
            case 2 -> talk(id);
            case 3 -> events.add(new CustomerTagsChanged(id, List.of("t" + random.nextInt(3)), List.of("t1")));
            case 4 -> {
                UUID contact = id();
                contacts.add(new UUID[] {id, contact});
                events.add(new ContactAdded(id, contact, name(), null, "+8613812345678", null));
            }
            case 5 -> consent(id);
            case 6 ->
                events.add(
                        random.nextBoolean()
                                ? new CustomerGraded(id, random.nextBoolean() ? "A" : null)
                                : new CustomerPreferencesChanged(
                                        id, random.nextBoolean() ? Patch.set("en") : Patch.clear(), null));
            default -> leave(id);
        }
    }

    private void leave(UUID id) {
        if (random.nextInt(3) == 0) {
            customers.remove(id);
            contacts.removeIf(pair -> pair[0].equals(id));
            talks.removeIf(pair -> pair[0].equals(id));
            events.add(new CustomerRetracted(id));
        } else if (!contacts.isEmpty()) {
            UUID[] pair = contacts.remove(random.nextInt(contacts.size()));
            events.add(new ContactRemoved(pair[0], pair[1]));
        }
    }

    /** A talk, or that one of those before never was. */
    private void talk(UUID customer) {
        if (!talks.isEmpty() && random.nextInt(3) == 0) {
            UUID[] pair = talks.remove(random.nextInt(talks.size()));
            events.add(new InteractionRetracted(pair[0], pair[1]));
        } else {
            UUID talk = id();
            talks.add(new UUID[] {customer, talk});
            events.add(Customers.talked(customer, talk, name()));
        }
    }

    /** What a customer says about news by e-mail, and at times that it was never said. */
    private void consent(UUID customer) {
        boolean spoke = consenting.contains(customer);
        if (spoke && random.nextInt(3) == 0) {
            consenting.remove(customer);
            events.add(new ConsentRetracted(customer, ConsentChannel.EMAIL, "news"));
        } else {
            consenting.add(customer);
            events.add(new ConsentRecorded(customer, ConsentChannel.EMAIL, "news", random.nextBoolean(), null, null));
        }
    }

    private void open() {
        UUID deal = id();
        open.add(deal);
        events.add(Customers.opened(deal, pick(customers), amount(), "0." + (1 + random.nextInt(9))));
    }

    private void reopen() {
        UUID deal = closed.remove(random.nextInt(closed.size()));
        open.add(deal);
        events.add(new OpportunityReopened(deal, customers.getFirst(), "again"));
    }

    private void deal(int kind, UUID deal) {
        switch (kind) {
            case 11 -> events.add(new OpportunityMoved(deal, "Agree", new BigDecimal("0.8"), ForecastCategory.COMMIT));
            case 12 -> events.add(new AmountChanged(deal, new Money(new BigDecimal(amount()), "EUR")));
            case 13 -> close(deal, new OpportunityWon(deal, new Money(new BigDecimal(amount()), "EUR"), today()));
            case 14 -> close(deal, new OpportunityLost(deal, customers.getFirst(), "price", null, today()));
            case 15 -> {
                open.remove(deal);
                events.add(new OpportunityRetracted(deal));
            }
            default -> open();
        }
    }

    private void close(UUID deal, DomainEvent event) {
        open.remove(deal);
        closed.add(deal);
        events.add(event);
    }

    private UUID pick(List<UUID> ids) {
        return ids.get(random.nextInt(ids.size()));
    }

    private UUID id() {
        return new UUID(77, ++number);
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private String amount() {
        return random.nextInt(10_000) + ".50";
    }

    private static LocalDate today() {
        return LocalDate.parse("2026-03-02");
    }
}
