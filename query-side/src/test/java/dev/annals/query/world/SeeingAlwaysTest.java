package dev.annals.query.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.DomainEvent;
import dev.annals.api.Refused;
import dev.annals.api.customer.CustomerOwnerChanged;
import dev.annals.api.customer.CustomerRegistered;
import dev.annals.api.customer.CustomerSummary;
import dev.annals.api.customer.FindCustomers;
import dev.annals.api.customer.GetCustomer;
import dev.annals.api.customer.GetTimeline;
import dev.annals.api.customer.TimelineEntry;
import dev.annals.api.opportunity.FindOpportunities;
import dev.annals.api.opportunity.OpportunityOpened;
import dev.annals.api.opportunity.OpportunityOwnerChanged;
import dev.annals.api.opportunity.OpportunitySummary;
import dev.annals.api.query.Answer;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.sight.Reach;
import dev.annals.api.sight.Sight;
import dev.annals.query.customer360.Customer360ReadModel;
import dev.annals.query.customer360.CustomerQueries;
import dev.annals.query.pipeline.PipelineQueries;
import dev.annals.query.pipeline.PipelineReadModel;
import dev.annals.query.testing.Customers;
import dev.annals.query.testing.Desk;
import dev.annals.query.testing.ReadModelFixture;
import dev.annals.query.tickets.TicketsReadModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jspecify.annotations.Nullable;

/** Who may see some rows is answered what everybody is answered, less the rows out of sight: of any history, at any moment. */
class SeeingAlwaysTest {
    private static final int EVENTS = 30;
    private static final List<UUID> PEOPLE = List.of(new UUID(5, 1), new UUID(5, 2), new UUID(5, 3));
    private static final ReadModelFixture FIXTURE =
            new ReadModelFixture(new Customer360ReadModel(), new PipelineReadModel(), new TicketsReadModel());
    private static final CustomerQueries CUSTOMERS = new CustomerQueries(FIXTURE.worlds, ReadModelFixture.CLOCK);
    private static final PipelineQueries DEALS = new PipelineQueries(FIXTURE.worlds);

    private final List<UUID> customers = new ArrayList<>();
    private final List<UUID> deals = new ArrayList<>();
    private int number;

    @AfterContainer
    static void close() {
        FIXTURE.close();
    }

    @BeforeTry
    void reset() {
        FIXTURE.reset();
        customers.clear();
        deals.clear();
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void what_is_shown_is_what_there_is_less_what_is_out_of_sight(@ForAll long seed) {
        Random random = new Random(seed);
        FIXTURE.given(Stream.generate(() -> next(random)).limit(EVENTS).toArray(DomainEvent[]::new));
        Sight sight = new Sight(reach(random), reach(random), reach(random), false);
        for (AsOf asOf : List.of(AsOf.NOW, new AsOf.AtPosition(1 + random.nextInt(EVENTS)))) {
            customersAgree(sight, asOf);
            dealsAgree(sight, asOf);
            singlesAgree(sight, asOf);
        }
        versionsAgree(sight);
    }

    private void customersAgree(Sight sight, AsOf asOf) {
        Predicate<CustomerSummary> seen = customer -> sight.customers().covers(customer.ownerId());
        for (String q : new String[] {null, "1", "nobody"}) {
            for (String sort : List.of("name", "-createdAt")) {
                FindCustomers query = new FindCustomers(all(q, sort), asOf);
                List<CustomerSummary> expected = CUSTOMERS.handle(query).body().items().stream()
                        .filter(seen)
                        .toList();
                Page<CustomerSummary> page =
                        sight.during(() -> CUSTOMERS.handle(query).body());
                assertThat(page.items()).isEqualTo(expected);
                assertThat(page.total()).isEqualTo(expected.size());
            }
        }
    }

    private void dealsAgree(Sight sight, AsOf asOf) {
        FindOpportunities query = new FindOpportunities(all(null, "expectedClose"), asOf);
        List<OpportunitySummary> expected = DEALS.handle(query).body().items().stream()
                .filter(deal -> sight.opportunities().covers(deal.ownerId()))
                .toList();
        assertThat(sight.during(() -> DEALS.handle(query).body().items())).isEqualTo(expected);
        BigDecimal sum = expected.stream().map(deal -> deal.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sight.during(() -> FIXTURE.ask(asOf, SeeingAlwaysTest::sum)).body())
                .isEqualByComparingTo(sum);
    }

    /** Out of sight is as if it were not there; what follows a customer is seen with it. */
    private void singlesAgree(Sight sight, AsOf asOf) {
        for (UUID id : customers.subList(0, Math.min(4, customers.size()))) {
            UUID owner = found(
                    () -> CUSTOMERS.handle(new GetCustomer(id, asOf)).body().ownerId());
            boolean there = refusal(() -> CUSTOMERS.handle(new GetCustomer(id, asOf))) == null;
            boolean seen = there && sight.customers().covers(owner);
            assertThat(refusal(() -> sight.during(() -> CUSTOMERS.handle(new GetCustomer(id, asOf)))) == null)
                    .isEqualTo(seen);
            GetTimeline timeline = new GetTimeline(id, all(null, "-position"), asOf);
            assertThat(refusal(() -> sight.during(() -> CUSTOMERS.handle(timeline))) == null)
                    .isEqualTo(seen);
            if (seen) {
                assertThat(sight.during(() -> CUSTOMERS.handle(timeline)).body().items())
                        .allMatch(entry -> isShown(entry, sight, asOf));
            }
        }
    }

    private static boolean isShown(TimelineEntry entry, Sight sight, AsOf asOf) {
        return switch (entry.entity()) {
            case "opportunity" -> isRow("opportunity", entry.entityId(), sight, asOf);
            case "ticket" -> isRow("ticket", entry.entityId(), sight, asOf);
            default -> true;
        };
    }

    private static boolean isRow(String table, UUID id, Sight sight, AsOf asOf) {
        return sight.during(() -> FIXTURE.ask(
                        asOf,
                        world -> world.sql()
                                        .sql("SELECT count(*) FROM " + table + " WHERE id = ?")
                                        .param(id)
                                        .query(Long.class)
                                        .single()
                                == 1)
                .body());
    }

    /** Reports over more than one moment read all versions. */
    private void versionsAgree(Sight sight) {
        String owners = "SELECT owner_id FROM read_model.opportunity o WHERE o.valid_from > 0 ORDER BY id, valid_from";
        List<UUID> expected = owners(owners).stream()
                .filter(owner -> sight.opportunities().covers(owner))
                .toList();
        assertThat(sight.during(() -> owners(owners))).isEqualTo(expected);
        assertThat(sight.during(() -> owners("WITH o AS (SELECT * FROM read_model.opportunity)"
                        + " SELECT owner_id FROM o ORDER BY id, valid_from")))
                .isEqualTo(expected);
    }

    private static List<UUID> owners(String sql) {
        return FIXTURE.now(world -> world.sql().sql(sql).query(UUID.class).list());
    }

    private static BigDecimal sum(World world) {
        return world.sql()
                .sql("SELECT coalesce(sum(amount), 0) FROM opportunity")
                .query(BigDecimal.class)
                .single();
    }

    private static ListRequest all(@Nullable String q, String sort) {
        return new ListRequest(Map.of(), q, List.of(sort), ListRequest.MAX_LIMIT, null, true);
    }

    private static @Nullable UUID found(Supplier<@Nullable UUID> question) {
        try {
            return question.get();
        } catch (Refused notThere) {
            return null;
        }
    }

    private static @Nullable Refused refusal(Supplier<Answer<?>> question) {
        try {
            assertThat(question.get()).isNotNull();
            return null;
        } catch (Refused refused) {
            return refused;
        }
    }

    private static Reach reach(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Reach.ALL;
            case 1 -> Reach.NONE;
            case 2 -> Reach.of(List.of());
            default -> Reach.of(PEOPLE.subList(0, 1 + random.nextInt(2)));
        };
    }

    private DomainEvent next(Random random) {
        int kind = random.nextInt(10);
        if (customers.size() < 2 || kind < 2) {
            customers.add(new UUID(1, ++number));
            return registered(customers.getLast(), person(random));
        }
        UUID customer = customers.get(random.nextInt(customers.size()));
        return switch (kind) {
            case 2, 3 -> new CustomerOwnerChanged(customer, person(random));
            case 4 -> Customers.talked(customer, new UUID(2, ++number), "Call " + number);
            case 5 -> Desk.ticket(new UUID(3, ++number), customer, "Ticket " + number);
            default -> deal(customer, random, kind);
        };
    }

    private DomainEvent deal(UUID customer, Random random, int kind) {
        if (deals.isEmpty() || kind < 8) {
            deals.add(new UUID(4, ++number));
            OpportunityOpened opened = Customers.opened(deals.getLast(), customer, "10" + number, "0.5");
            return ownedBy(opened, person(random));
        }
        return new OpportunityOwnerChanged(deals.get(random.nextInt(deals.size())), person(random));
    }

    private static @Nullable UUID person(Random random) {
        int which = random.nextInt(PEOPLE.size() + 1);
        return which == PEOPLE.size() ? null : PEOPLE.get(which);
    }

    private CustomerRegistered registered(UUID id, @Nullable UUID owner) {
        CustomerRegistered any = Customers.registered(id, "Customer " + number);
        return new CustomerRegistered(
                id,
                any.kind(),
                any.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                any.lifecycle(),
                owner,
                null,
                false);
    }

    private static OpportunityOpened ownedBy(OpportunityOpened any, @Nullable UUID owner) {
        return new OpportunityOpened(
                any.id(),
                any.customerId(),
                any.name(),
                any.amount(),
                any.expectedClose(),
                any.pipelineId(),
                any.stage(),
                any.probability(),
                any.category(),
                owner,
                null,
                null,
                List.of(),
                List.of());
    }
}
