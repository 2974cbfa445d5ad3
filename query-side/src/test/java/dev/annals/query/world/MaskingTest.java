package dev.annals.query.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.Personal;
import dev.annals.api.campaign.MemberEvent;
import dev.annals.api.customer.Address;
import dev.annals.api.customer.ConsentChannel;
import dev.annals.api.customer.ConsentRecorded;
import dev.annals.api.customer.ContactAdded;
import dev.annals.api.customer.Customer360;
import dev.annals.api.customer.CustomerEvent;
import dev.annals.api.customer.CustomerKind;
import dev.annals.api.customer.CustomerRegistered;
import dev.annals.api.customer.Direction;
import dev.annals.api.customer.FindCustomers;
import dev.annals.api.customer.GetCustomer;
import dev.annals.api.customer.InteractionChannel;
import dev.annals.api.customer.InteractionRecorded;
import dev.annals.api.customer.LifecycleStage;
import dev.annals.api.opportunity.NextStepPlanned;
import dev.annals.api.opportunity.OpportunityEvent;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.sight.Reach;
import dev.annals.api.sight.Sight;
import dev.annals.api.ticket.TicketEvent;
import dev.annals.api.ticket.TicketHeld;
import dev.annals.api.user.UserAdded;
import dev.annals.query.QuerySide;
import dev.annals.query.customer360.CustomerQueries;
import dev.annals.query.fold.Fold;
import dev.annals.query.fold.ReadModel;
import dev.annals.query.testing.Customers;
import dev.annals.query.testing.Desk;
import dev.annals.query.testing.ReadModelFixture;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Who is to see numbers and not people finds no person: not in rows, not by searching, not by sorting, not in the past. */
class MaskingTest {
    private static final Sight MASKED = new Sight(Reach.ALL, Reach.ALL, Reach.ALL, true);
    private static final UUID ZOE = new UUID(1, 1);
    private static final UUID ANN = new UUID(1, 2);
    private static final UUID DEAL = new UUID(4, 1);
    private static final UUID TICKET = new UUID(3, 1);

    /** Each of the values that are told; all of them carry this word. */
    private static final String SECRET = "secret";

    private static final ReadModelFixture FIXTURE = new ReadModelFixture(
                    QuerySide.readModelList().toArray(ReadModel[]::new))
            .given(
                    new UserAdded(new UUID(5, 1), "Olga", "secret@work.example", "East", null, null),
                    registered(ZOE, "Zoe secret"),
                    registered(ANN, "Ann secret"),
                    new ContactAdded(
                            ZOE, new UUID(6, 1), "Carl secret", "secret@carl.example", "+49301234567", "secret role"),
                    new ConsentRecorded(ZOE, ConsentChannel.EMAIL, "news", true, "secret origin", null),
                    new InteractionRecorded(
                            ZOE,
                            new UUID(7, 1),
                            InteractionChannel.CALL,
                            Direction.IN,
                            "secret subject",
                            "secret text",
                            List.of("secret participant"),
                            null,
                            null),
                    Customers.opened(DEAL, ZOE, "100", "0.5"),
                    new NextStepPlanned(DEAL, ZOE, "call secret", null),
                    Desk.ticket(TICKET, ZOE, "secret question"),
                    Desk.answered(TICKET, ZOE, new UUID(8, 1), "secret answer"),
                    new TicketHeld(TICKET, ZOE, "secret reason", null),
                    Desk.resolved(TICKET, ZOE));

    private final CustomerQueries customers = new CustomerQueries(FIXTURE.worlds, ReadModelFixture.CLOCK);

    @AfterAll
    static void close() {
        FIXTURE.close();
    }

    private static CustomerRegistered registered(UUID id, String name) {
        return new CustomerRegistered(
                id,
                CustomerKind.PERSON,
                name,
                "secret@home.example",
                "+8613812345678",
                new Address("secret street", "secret city", "Hessen", "secret code", "DE"),
                LocalDate.parse("1985-07-13"),
                "Trade",
                "Fair",
                List.of("vip"),
                "A",
                LifecycleStage.LEAD,
                null,
                Map.of("hobby", "secret hobby", "size", 46),
                false);
    }

    @Test
    void every_table_is_either_ruled_or_not_shown() {
        assertThat(QuerySide.readModelList().stream()
                        .flatMap(model -> model.folds().stream())
                        .map(Fold::table))
                .containsExactlyInAnyOrderElementsOf(RowRules.TABLES);
    }

    @Test
    void no_row_of_any_table_holds_a_personal_value_now_or_then() {
        for (String table : RowRules.TABLES) {
            String rows = "SELECT coalesce(string_agg(t::text, ' '), '') FROM " + table + " t";
            String versions = "SELECT coalesce(string_agg(t::text, ' '), '') FROM read_model." + table + " t";
            for (AsOf asOf : List.of(AsOf.NOW, new AsOf.AtPosition(FIXTURE.position()))) {
                for (String sql : List.of(rows, versions)) {
                    assertClean(table, MASKED.during(() -> text(asOf, sql)));
                }
            }
        }
    }

    @Test
    void who_asks_in_sql_finds_as_little() {
        for (String table : RowRules.TABLES) {
            assertClean(
                    table,
                    FIXTURE.sql
                            .sql("SELECT coalesce(string_agg(t::text, ' '), '') FROM masked_now." + table + " t")
                            .query(String.class)
                            .single());
        }
    }

    /** Whoever marks a field of an event as personal hides it in the timeline, too. */
    @Test
    void what_is_personal_in_an_event_is_masked_in_the_timeline() {
        String mask = FIXTURE.sql
                .sql("SELECT shown FROM mask.field WHERE table_name = 'happening' AND column_name = 'body'")
                .query(String.class)
                .single();
        assertThat(Stream.of(CustomerEvent.class, OpportunityEvent.class, TicketEvent.class, MemberEvent.class)
                        .flatMap(MaskingTest::events)
                        .flatMap(event -> Arrays.stream(event.getRecordComponents()))
                        .filter(component -> component.isAnnotationPresent(Personal.class))
                        .map(RecordComponent::getName)
                        // An address and a birthday are masked in part, by the names within.
                        .filter(name -> !name.equals("address") && !name.equals("birthday"))
                        .distinct())
                .isNotEmpty()
                .allMatch(name -> mask.contains("'" + name + "'"));
    }

    private static Stream<Class<?>> events(Class<?> family) {
        return family.isRecord()
                ? Stream.of(family)
                : Arrays.stream(family.getPermittedSubclasses()).flatMap(MaskingTest::events);
    }

    /** Not a test of the test alone: what is looked for is there. */
    @Test
    void who_sees_all_finds_the_values() {
        assertThat(text(AsOf.NOW, "SELECT string_agg(t::text, ' ') FROM customer t"))
                .contains(SECRET, "1381234");
    }

    private static void assertClean(String table, String rows) {
        assertThat(rows).as(table).doesNotContain(SECRET, "1381234", "49301234567", "1985-07-13", "0713", "713,");
    }

    @Test
    void a_customer_is_shown_with_its_age_and_its_country() {
        Customer360 zoe = MASKED.during(
                () -> customers.handle(new GetCustomer(ZOE, AsOf.NOW)).body());

        assertThat(zoe.birthday()).isEqualTo("1985-01-01");
        assertThat(zoe.address()).isEqualTo(new Address("•••", "•••", "Hessen", "•••", "DE"));
        assertThat(zoe.name()).isEqualTo("•••");
        assertThat(zoe.grade()).isEqualTo("A");
        assertThat(zoe.source()).isEqualTo("Fair");
        assertThat(zoe.consents()).hasSize(1);
        assertThat(zoe.interactions()).hasSize(1);
    }

    @Test
    void searching_filtering_and_sorting_tell_nothing() {
        assertThat(found(find("Zoe", Map.of(), "name"))).isEmpty();
        assertThat(found(find(null, Map.of("email", List.of("secret@home.example")), "name")))
                .isEmpty();
        assertThat(found(find(null, Map.of("phone", List.of("+8613812345678")), "name")))
                .isEmpty();
        assertThat(found(find(null, Map.of(), "name"))).containsExactly(ZOE, ANN);
        assertThat(found(find(null, Map.of(), "-name"))).containsExactly(ANN, ZOE);
    }

    @Test
    void a_table_that_no_rule_names_is_not_there() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> MASKED.during(() -> text(AsOf.NOW, "SELECT string_agg(t::text, ' ') FROM progress t"))))
                .isInstanceOf(org.springframework.jdbc.BadSqlGrammarException.class);
    }

    private static FindCustomers find(@Nullable String q, Map<String, List<String>> filters, String sort) {
        return new FindCustomers(new ListRequest(filters, q, List.of(sort), 10, null, true), AsOf.NOW);
    }

    private List<UUID> found(FindCustomers query) {
        return MASKED.during(() -> customers.handle(query)).body().items().stream()
                .map(customer -> customer.id())
                .toList();
    }

    private static String text(AsOf asOf, String sql) {
        return FIXTURE.ask(
                        asOf, world -> world.sql().sql(sql).query(String.class).single())
                .body();
    }
}
