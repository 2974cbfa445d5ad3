package dev.annals.query.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.DomainEvent;
import dev.annals.api.RefusalCode;
import dev.annals.api.Refused;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.QueryRefusal;
import dev.annals.api.user.UserAdded;
import dev.annals.query.fold.People;
import dev.annals.query.testing.ReadModelFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingThroughAListTest {
    private static final Listing USERS = Listing.of("app_user")
            .filter("name", "name", ValueType.TEXT)
            .filter("id", "id", ValueType.UUID)
            .range("createdAt", "created_at", ValueType.INSTANT)
            .range("length", "length(name)", ValueType.NUMBER)
            .sort("name", "name_key", ValueType.TEXT)
            .sort("createdAt", "created_at", ValueType.INSTANT)
            .sortNullable("team", "nullif(length(name), 2)", ValueType.NUMBER)
            .search("search")
            .order("name");
    private static final ReadModelFixture FIXTURE = new ReadModelFixture(new People()).given(users());

    private static DomainEvent[] users() {
        return IntStream.range(0, 40)
                .mapToObj(i -> new UserAdded(
                        new UUID(i % 3, i), "a".repeat(1 + i % 4) + (char) ('a' + i % 5), null, null, null, null))
                .toArray(DomainEvent[]::new);
    }

    @AfterAll
    static void close() {
        FIXTURE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "createdAt,-name", "team,name", "-team", "-team,-name", "-createdAt,team"})
    void pages_together_are_the_whole_list_in_order(String sort) {
        List<String> order = List.of(sort.split(","));
        List<UUID> whole = page(request(Map.of(), order, 200, null)).items();

        List<UUID> paged = new ArrayList<>();
        String cursor = null;
        do {
            Page<UUID> page = page(request(Map.of(), order, 7, cursor));
            paged.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(whole).hasSize(40).doesNotHaveDuplicates();
        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void several_values_mean_any_of_them() {
        assertThat(page(request(Map.of("name", List.of("aa, aab", "aaac")), List.of(), 200, null))
                        .items())
                .hasSize((int) names().stream()
                        .filter(List.of("aa", "aab", "aaac")::contains)
                        .count());
    }

    @Test
    void a_range_includes_its_first_number_and_its_last() {
        assertThat(page(request(Map.of("length.from", List.of("3"), "length.to", List.of("4")), List.of(), 200, null))
                        .items())
                .hasSize(20);
    }

    @Test
    void the_total_is_counted_when_asked_for() {
        var request = new ListRequest(Map.of(), null, List.of(), 5, null, true);
        assertThat(page(request).total()).isEqualTo(40);
    }

    @Test
    void what_cannot_be_asked_is_refused_by_name() {
        assertThat(refusal(Map.of("nonsense", List.of("1")), List.of(), 5, null))
                .isEqualTo(QueryRefusal.UNKNOWN_FILTER);
        assertThat(refusal(Map.of("name.from", List.of("1")), List.of(), 5, null))
                .isEqualTo(QueryRefusal.UNKNOWN_FILTER);
        assertThat(refusal(Map.of("id", List.of("1")), List.of(), 5, null)).isEqualTo(QueryRefusal.BAD_FILTER_VALUE);
        assertThat(refusal(Map.of("name", List.of("")), List.of(), 5, null)).isEqualTo(QueryRefusal.BAD_FILTER_VALUE);
        assertThat(refusal(Map.of("name", List.of("a\0b")), List.of(), 5, null))
                .isEqualTo(QueryRefusal.BAD_FILTER_VALUE);
        assertThat(refusal(Map.of("createdAt.from", List.of("+999999999-01-01T00:00:00Z")), List.of(), 5, null))
                .isEqualTo(QueryRefusal.BAD_FILTER_VALUE);
        assertThat(refusal(Map.of(), List.of("password"), 5, null)).isEqualTo(QueryRefusal.UNKNOWN_SORT);
        assertThat(refusal(Map.of(), List.of(), 0, null)).isEqualTo(QueryRefusal.BAD_LIMIT);
        assertThat(refusal(Map.of(), List.of(), 201, null)).isEqualTo(QueryRefusal.BAD_LIMIT);
    }

    @Test
    void a_cursor_from_another_query_or_none_of_ours_is_refused() {
        String cursor = page(request(Map.of(), List.of("name"), 5, null)).nextCursor();

        assertThat(refusal(Map.of(), List.of("-name"), 5, cursor)).isEqualTo(QueryRefusal.BAD_CURSOR);
        assertThat(refusal(Map.of("name", List.of("aa")), List.of("name"), 5, cursor))
                .isEqualTo(QueryRefusal.BAD_CURSOR);
        assertThat(refusal(Map.of(), List.of("name"), 5, "nonsense")).isEqualTo(QueryRefusal.BAD_CURSOR);
        assertThat(refusal(Map.of(), List.of("name"), 5, "王")).isEqualTo(QueryRefusal.BAD_CURSOR);
        assertThat(refusal(Map.of(), List.of("name"), 5, "bnVsbA")).isEqualTo(QueryRefusal.BAD_CURSOR);
    }

    private static List<String> names() {
        return FIXTURE.now(world ->
                world.sql().sql("SELECT name FROM app_user").query(String.class).list());
    }

    private static RefusalCode refusal(Map<String, List<String>> filters, List<String> sort, int limit, String cursor) {
        try {
            throw new AssertionError(page(request(filters, sort, limit, cursor)));
        } catch (Refused refused) {
            return refused.code();
        }
    }

    private static ListRequest request(Map<String, List<String>> filters, List<String> sort, int limit, String cursor) {
        return new ListRequest(filters, null, sort, limit, cursor, false);
    }

    private static Page<UUID> page(ListRequest request) {
        return FIXTURE.now(world -> USERS.page(world, request, "id", (row, i) -> row.getObject("id", UUID.class)));
    }
}
