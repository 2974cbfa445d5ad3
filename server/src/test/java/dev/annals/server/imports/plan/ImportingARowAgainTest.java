package dev.annals.server.imports.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.annals.api.Command;
import dev.annals.api.Money;
import dev.annals.api.Patch;
import dev.annals.api.Refused;
import dev.annals.api.customer.ChangeCustomerDetails;
import dev.annals.api.customer.GradeCustomer;
import dev.annals.api.imports.ImportRefusal;
import dev.annals.api.opportunity.ChangeAmount;
import dev.annals.api.opportunity.LoseOpportunity;
import dev.annals.api.opportunity.OpenOpportunity;
import dev.annals.api.opportunity.ReopenOpportunity;
import dev.annals.api.opportunity.WinOpportunity;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ImportingARowAgainTest {
    private static final String CUSTOMERS = """
            mapping: test
            files:
              - file: c.csv
                entity: customer
                key: id
                at: since
                fields:
                  kind: kind
                  name: name
                  phone: phone
                  grade: grade
            """;
    private static final List<String> CUSTOMER = List.of("id", "since", "kind", "name", "phone", "grade");
    private static final String DEALS = """
            mapping: test
            files:
              - file: d.csv
                entity: opportunity
                key: [id]
                fields:
                  customerId: {constant: Acme, reference: customer}
                  name: id
                  amount: {column: amount, currency: USD}
                  expectedClose: {constant: 2026-12-24}
                then:
                  - {intent: win, when: {state: won}, fields: {amount: {column: amount, currency: USD}}}
                  - {intent: lose, when: {state: lost}, fields: {reason: {constant: Not recorded}}}
            """;
    private static final List<String> DEAL = List.of("id", "amount", "state");

    @Test
    void an_equal_row_does_nothing() {
        List<String> row = List.of("1", "2026-01-01", "PERSON", "Ann", "+442079460100", "A");
        assertThat(Planning.toDo(CUSTOMERS, CUSTOMER, row, row)).isEmpty();
    }

    @Test
    void a_new_row_does_everything() {
        RowPlan plan = Planning.of(DEALS, DEAL, List.of("1", "10", "won"));
        assertThat(Changes.toDo(plan, new TreeMap<>()))
                .extracting(step -> step.command().getClass())
                .isEqualTo(List.of(OpenOpportunity.class, WinOpportunity.class));
    }

    @Test
    void only_what_is_different_in_the_file_changes() {
        List<Command> commands = commands(Planning.toDo(
                CUSTOMERS,
                CUSTOMER,
                List.of("1", "2026-01-01", "PERSON", "Ann", "+442079460100", "A"),
                List.of("1", "2026-01-01", "PERSON", "Anna", "", "B")));
        assertThat(commands.getFirst()).isInstanceOfSatisfying(ChangeCustomerDetails.class, details -> {
            assertThat(details.name()).isEqualTo(Patch.set("Anna"));
            assertThat(details.phone()).isEqualTo(Patch.clear());
            assertThat(details.email()).isNull();
        });
        assertThat(commands.get(1)).isInstanceOf(GradeCustomer.class);
        assertThat(commands).hasSize(2);
    }

    @Test
    void what_nothing_can_change_is_refused() {
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> Planning.toDo(
                        CUSTOMERS,
                        CUSTOMER,
                        List.of("1", "2026-01-01", "PERSON", "Ann", "", ""),
                        List.of("1", "2026-01-01", "ORGANIZATION", "Ann", "", "")));
        assertThat(refused.refusals().getFirst().code()).isEqualTo(ImportRefusal.FIELD_NOT_CHANGEABLE);
        assertThat(refused.refusals().getFirst().pointer()).isEqualTo("/kind");
    }

    @Test
    void a_deal_that_was_open_is_won() {
        List<Command> commands =
                commands(Planning.toDo(DEALS, DEAL, List.of("1", "10", "open"), List.of("1", "12", "won")));
        assertThat(commands).hasSize(2);
        assertThat(commands.getFirst())
                .isEqualTo(new ChangeAmount(commands.getFirst().id(), new Money(new BigDecimal("12.00"), "USD")));
        assertThat(commands.get(1)).isInstanceOf(WinOpportunity.class);
    }

    @Test
    void a_deal_that_was_won_and_is_lost_is_reopened_first() {
        assertThat(commands(Planning.toDo(DEALS, DEAL, List.of("1", "10", "won"), List.of("1", "10", "lost"))))
                .extracting(Object::getClass)
                .isEqualTo(List.of(ReopenOpportunity.class, LoseOpportunity.class));
    }

    @Test
    void a_step_that_was_not_carried_out_is_still_to_do() {
        RowPlan plan = Planning.of(DEALS, DEAL, List.of("1", "10", "won"));
        var after = Changes.after(
                plan, new TreeMap<>(), Changes.toDo(plan, new TreeMap<>()).subList(0, 1), false);
        assertThat(commands(Changes.toDo(plan, after))).singleElement().isInstanceOf(WinOpportunity.class);
    }

    private static List<Command> commands(List<RowPlan.Step> steps) {
        return steps.stream().map(RowPlan.Step::command).toList();
    }
}
