package dev.annals.query.customer360;

import static dev.annals.query.testing.Customers.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.Patch;
import dev.annals.api.customer.ContactAdded;
import dev.annals.api.customer.CustomerKind;
import dev.annals.api.customer.CustomerPreferencesChanged;
import dev.annals.api.customer.CustomerSummary;
import dev.annals.api.customer.FindCustomers;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.query.testing.ReadModelFixture;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingCustomersTest {
    private static final UUID ORG = new UUID(1, 3);
    private static final ReadModelFixture FIXTURE = new ReadModelFixture(new Customer360ReadModel())
            .given(
                    registered(new UUID(1, 1), CustomerKind.PERSON, "王伟", null, "+8613812345678", List.of("vip")),
                    registered(
                            new UUID(1, 2), CustomerKind.PERSON, "Zoë", "Zoe@Example.org", null, List.of("vip", "new")),
                    registered(ORG, CustomerKind.ORGANIZATION, "Wagner GmbH", null, null, List.of()),
                    new CustomerPreferencesChanged(ORG, Patch.set("zh-CN"), Patch.set("Asia/Shanghai")),
                    new ContactAdded(ORG, new UUID(2, 1), "李娜", "na@example.org", null, null));

    @AfterAll
    static void close() {
        FIXTURE.close();
    }

    @ParameterizedTest
    @CsvSource({
        "王, 王伟",
        "wangwei, 王伟",
        "ww, 王伟",
        "wang, 王伟",
        "5678, 王伟",
        "zoe, Zoë",
        "lina, Wagner GmbH",
        "wagner li, Wagner GmbH"
    })
    void a_customer_is_found_by(String q, String name) {
        assertThat(names(Map.of(), q)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({
        "email, ZOE@example.org, Zoë",
        "phone, +86 138 1234 5678, 王伟",
        "kind, ORGANIZATION, Wagner GmbH",
        "language, zh-CN, Wagner GmbH",
        "tags, new, Zoë"
    })
    void a_filter_finds_exactly(String field, String value, String name) {
        assertThat(names(Map.of(field, List.of(value)), null)).containsExactly(name);
    }

    @Test
    void names_sort_by_pinyin_among_latin_ones() {
        assertThat(names(Map.of(), null)).containsExactly("Wagner GmbH", "王伟", "Zoë");
    }

    private static List<String> names(Map<String, List<String>> filters, String q) {
        return new CustomerQueries(FIXTURE.worlds, ReadModelFixture.CLOCK)
                        .handle(new FindCustomers(new ListRequest(filters, q, List.of(), 50, null, false), AsOf.NOW))
                        .body()
                        .items()
                        .stream()
                        .map(CustomerSummary::name)
                        .toList();
    }
}
