package dev.annals.server.imports.plan;

import static dev.annals.server.imports.plan.Planning.assertRefused;
import static dev.annals.server.imports.plan.Planning.of;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Money;
import dev.annals.api.customer.CustomerKind;
import dev.annals.api.customer.RegisterCustomer;
import dev.annals.api.imports.ImportRefusal;
import dev.annals.api.opportunity.OpenOpportunity;
import dev.annals.api.opportunity.WinOpportunity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanningARowTest {
    private static final String CUSTOMERS = """
            mapping: test
            files:
              - file: c.csv
                entity: customer
                key: name
                at: {column: since, format: dd.MM.yyyy}
                columns:
                  sector: {values: {technolgy: technology}}
                fields:
                  kind: {constant: organization}
                  name: name
                  industry: sector
                  address.country: {column: country, values: {Freedonia: DE}, default: CH}
                  tags: {column: tags, split: ;}
                  custom.size: {column: size, type: number, decimal: ',', group: '.'}
            """;
    private static final List<String> COLUMNS = List.of("name", "since", "sector", "country", "tags", "size");
    private static final List<String> ACME =
            List.of("Acme", "03.02.2026", "technolgy", "Freedonia", "a; b;", "1.250,5");

    private static final String DEALS = """
            mapping: test
            zone: Asia/Shanghai
            files:
              - file: d.csv
                entity: opportunity
                key: [id]
                at: {first: [opened, {constant: 2026-01-31}]}
                fields:
                  customerId: {column: customer, reference: customer}
                  name: {template: '{product} for {customer}'}
                  amount: {column: product, values: {Big: 100, Small: 5}, currency: USD}
                  expectedClose: {first: [closed, {column: opened, plus: P90D}]}
                then:
                  - intent: win
                    when: {state: [Won, won]}
                    at: closed
                    fields: {amount: {column: value, currency: USD}}
            """;
    private static final List<String> DEAL_COLUMNS =
            List.of("id", "customer", "product", "opened", "closed", "state", "value");

    @Test
    void cells_become_fields_by_value_maps_formats_and_constants() {
        RowPlan plan = of(CUSTOMERS, COLUMNS, ACME);
        assertThat(plan.creation().at()).isEqualTo(Instant.parse("2026-02-03T12:00:00Z"));
        assertThat(plan.creation().command()).isInstanceOfSatisfying(RegisterCustomer.class, customer -> {
            assertThat(customer.kind()).isEqualTo(CustomerKind.ORGANIZATION);
            assertThat(customer.industry()).isEqualTo("technology");
            assertThat(customer.address().country()).isEqualTo("DE");
            assertThat(customer.tags()).containsExactly("a", "b");
            assertThat(customer.custom()).isEqualTo(Map.of("size", new BigDecimal("1250.5")));
        });
    }

    @Test
    void a_default_stands_in_for_an_empty_cell() {
        RowPlan plan = of(CUSTOMERS, COLUMNS, List.of("Acme", "03.02.2026", "", "", "", ""));
        RegisterCustomer customer = (RegisterCustomer) plan.creation().command();
        assertThat(customer.address().country()).isEqualTo("CH");
        assertThat(customer.industry()).isNull();
        assertThat(customer.custom()).isNull();
    }

    @Test
    void the_same_key_gives_the_same_id_in_every_run() {
        UUID first = of(CUSTOMERS, COLUMNS, ACME).aggregateId();
        assertThat(of(CUSTOMERS, COLUMNS, List.of("Acme", "04.02.2026", "", "", "", ""))
                        .aggregateId())
                .isEqualTo(first);
        assertThat(of(CUSTOMERS, COLUMNS, List.of("Acme2", "04.02.2026", "", "", "", ""))
                        .aggregateId())
                .isNotEqualTo(first);
    }

    @Test
    void a_deal_is_opened_and_won_at_the_times_of_its_row() {
        RowPlan plan = of(DEALS, DEAL_COLUMNS, List.of("1", "Acme", "Big", "2026-01-05", "2026-02-01", "Won", "90"));
        assertThat(plan.creation().at()).isEqualTo(Instant.parse("2026-01-05T04:00:00Z"));
        assertThat(plan.creation().command()).isInstanceOfSatisfying(OpenOpportunity.class, deal -> {
            assertThat(deal.name()).isEqualTo("Big for Acme");
            assertThat(deal.customerId()).isEqualTo(Planning.ACME);
            assertThat(deal.amount()).isEqualTo(new Money(new BigDecimal("100.00"), "USD"));
            assertThat(deal.expectedClose()).isEqualTo(LocalDate.of(2026, 2, 1));
        });
        RowPlan.Step win = plan.steps().getFirst();
        assertThat(win.at()).isEqualTo(Instant.parse("2026-02-01T04:00:00Z"));
        assertThat(win.command())
                .isEqualTo(new WinOpportunity(plan.aggregateId(), new Money(new BigDecimal("90.00"), "USD")));
    }

    @Test
    void an_open_deal_has_no_later_steps_and_the_first_value_that_there_is() {
        RowPlan plan = of(DEALS, DEAL_COLUMNS, List.of("1", "Acme", "Big", "2026-01-05", "", "Open", ""));
        assertThat(plan.steps()).isEmpty();
        assertThat(((OpenOpportunity) plan.creation().command()).expectedClose())
                .isEqualTo(LocalDate.of(2026, 4, 5));
        RowPlan undated = of(DEALS, DEAL_COLUMNS, List.of("1", "Acme", "Big", "", "2026-03-01", "Open", ""));
        assertThat(undated.creation().at()).isEqualTo(Instant.parse("2026-01-31T04:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, Ghost, Big, 2026-01-05, 2026-02-01, Won, 90, UNKNOWN_REFERENCE",
        "1, Acme, Big, 2026-02-30, 2026-02-01, Won, 90, BAD_DATE",
        "1, Acme, Huge, 2026-01-05, 2026-02-01, Won, 90, BAD_NUMBER",
        "1, Acme, Big, 2026-01-05, 2026-02-01, Won, 1e9, BAD_NUMBER",
        "'', Acme, Big, 2026-01-05, 2026-02-01, Won, 90, KEY_REQUIRED",
    })
    void what_makes_no_sense_is_refused(
            String id,
            String customer,
            String product,
            String opened,
            String closed,
            String state,
            String value,
            ImportRefusal code) {
        assertRefused(code, DEALS, DEAL_COLUMNS, List.of(id, customer, product, opened, closed, state, value));
    }

    @Test
    void what_the_command_refuses_is_refused() {
        assertRefused(
                CommonRefusal.TOO_LONG,
                CUSTOMERS,
                COLUMNS,
                List.of("x".repeat(10_000_000 / 16), "03.02.2026", "", "", "", ""));
        assertRefused(
                CommonRefusal.FORBIDDEN_CHARACTERS,
                CUSTOMERS,
                COLUMNS,
                List.of("a\u202Eb", "03.02.2026", "", "", "", ""));
        assertRefused(CommonRefusal.REQUIRED, DEALS, DEAL_COLUMNS, List.of("1", "Acme", "Big", "", "", "Open", ""));
    }

    @Test
    void what_lies_ahead_has_not_happened() {
        assertRefused(
                CommonRefusal.OCCURRED_IN_FUTURE, CUSTOMERS, COLUMNS, List.of("Acme", "03.02.2199", "", "", "", ""));
    }
}
