package dev.annals.query.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.annals.api.Refused;
import dev.annals.api.campaign.CampaignRefusal;
import dev.annals.api.customer.CustomerGraded;
import dev.annals.api.customer.CustomerRetracted;
import dev.annals.api.customer.CustomerSummary;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.QueryRefusal;
import dev.annals.api.segment.Audience;
import dev.annals.api.segment.Condition;
import dev.annals.api.segment.CountAudience;
import dev.annals.api.segment.FindAudience;
import dev.annals.api.segment.FindSegmentMembers;
import dev.annals.api.segment.FindSegments;
import dev.annals.api.segment.GetSegment;
import dev.annals.api.segment.Operator;
import dev.annals.api.segment.Rule;
import dev.annals.api.segment.SegmentDefined;
import dev.annals.api.segment.SegmentKind;
import dev.annals.api.segment.SegmentMembersChanged;
import dev.annals.api.segment.SegmentRetracted;
import dev.annals.api.segment.SegmentView;
import dev.annals.query.customer360.Customer360ReadModel;
import dev.annals.query.testing.Customers;
import dev.annals.query.testing.ReadModelFixture;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingAudiencesTest {
    private static final UUID ANN = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);
    private static final UUID CAT = new UUID(1, 3);
    // Comes last by its bytes, and first if ids were signed numbers.
    private static final UUID DAN = new UUID(Long.MIN_VALUE, 4);
    private static final UUID FAIR = new UUID(2, 1);
    private static final UUID BEST = new UUID(2, 2);
    private static final Rule GRADE_A = Condition.of("grade", Operator.IS, "A");

    private final ReadModelFixture fixture = new ReadModelFixture(new Customer360ReadModel(), new SegmentsReadModel());
    private final SegmentQueries queries = new SegmentQueries(fixture.worlds, ZoneOffset.UTC, ReadModelFixture.CLOCK);

    @BeforeEach
    void four_customers_a_static_segment_and_one_with_a_rule() {
        for (UUID customer : List.of(ANN, BEN, CAT, DAN)) {
            fixture.given(Customers.registered(customer, "Name of " + customer.getLeastSignificantBits()));
        }
        fixture.given(
                new SegmentDefined(FAIR, "Fair", SegmentKind.STATIC, null, null),
                new SegmentDefined(BEST, "Best", SegmentKind.RULE, GRADE_A, "For us"),
                new CustomerGraded(BEN, "A"),
                new CustomerGraded(DAN, "A"));
    }

    @Test
    void of_a_static_segment_the_latest_change_of_a_customer_counts() {
        fixture.given(members(1, List.of(ANN, BEN), List.of()));
        long before = fixture.position();
        fixture.given(members(2, List.of(CAT), List.of(ANN)), members(3, List.of(), List.of(BEN)));
        assertThat(inFair(AsOf.NOW)).containsExactly(CAT);
        assertThat(inFair(new AsOf.AtPosition(before))).containsExactly(ANN, BEN);
        fixture.given(members(4, List.of(ANN), List.of()));
        assertThat(inFair(AsOf.NOW)).containsExactly(ANN, CAT);
    }

    @Test
    void who_is_no_customer_any_more_is_in_no_segment() {
        fixture.given(members(1, List.of(ANN, BEN, new UUID(9, 9)), List.of()), new CustomerRetracted(BEN));
        assertThat(inFair(AsOf.NOW)).containsExactly(ANN);
        assertThat(segment(FAIR).members()).isEqualTo(1);
        assertThat(segment(BEST).members()).isEqualTo(1);
    }

    @Test
    void a_segment_is_shown_as_it_was_defined_and_its_version_counts_every_event() {
        fixture.given(members(1, List.of(ANN), List.of()));
        assertThat(segment(FAIR).version()).isEqualTo(2);
        assertThat(segment(BEST))
                .extracting(SegmentView::name, SegmentView::kind, SegmentView::rule, SegmentView::description)
                .containsExactly("Best", SegmentKind.RULE, GRADE_A, "For us");
        ListRequest rules = new ListRequest(Map.of("kind", List.of("RULE")), null, List.of(), 50, null, false);
        assertThat(queries.handle(new FindSegments(rules, AsOf.NOW)).body().items())
                .extracting(SegmentView::name, SegmentView::members)
                .containsExactly(tuple("Best", null));
    }

    @Test
    void an_audience_is_everybody_meant_without_everybody_excluded_each_once() {
        fixture.given(members(1, List.of(ANN, BEN), List.of()));
        assertThat(audience(List.of(FAIR, BEST), List.of(), null, List.of(CAT), List.of()))
                .containsExactly(ANN, BEN, CAT, DAN);
        assertThat(audience(List.of(BEST), List.of(FAIR), null, List.of(ANN, CAT), List.of(CAT)))
                .containsExactly(DAN);
        assertThat(audience(List.of(), List.of(), GRADE_A, List.of(), List.of(BEN)))
                .containsExactly(DAN);
        assertThat(audience(List.of(), List.of(FAIR), null, List.of(), List.of()))
                .isEmpty();
    }

    @Test
    void an_audience_is_answered_page_after_page_in_the_order_of_bytes() {
        Audience all = new Audience(List.of(BEST), List.of(), null, List.of(CAT, ANN), List.of());
        assertThat(page(all, null)).containsExactly(ANN, BEN);
        assertThat(page(all, BEN)).containsExactly(CAT, DAN);
        assertThat(page(all, DAN)).isEmpty();
        assertThat(queries.handle(new CountAudience(all, AsOf.NOW)).body()).isEqualTo(4);
    }

    @Test
    void an_audience_of_a_segment_that_is_not_there_is_refused_rather_than_larger_than_was_meant() {
        fixture.given(new SegmentRetracted(FAIR));
        Audience without = new Audience(List.of(BEST), List.of(FAIR), null, List.of(), List.of());
        Refused refused = catchThrowableOfType(Refused.class, () -> page(without, null));
        assertThat(refused.code()).isEqualTo(CampaignRefusal.UNKNOWN_SEGMENT);
        assertThat(refused.refusals().getFirst().pointer()).isEqualTo("/exclude/0");
        refused = catchThrowableOfType(
                Refused.class, () -> queries.handle(new FindAudience(without, null, 10_001, AsOf.NOW)));
        assertThat(refused.code()).isEqualTo(QueryRefusal.BAD_LIMIT);
    }

    private List<UUID> audience(
            List<UUID> segments, List<UUID> exclude, @Nullable Rule rule, List<UUID> add, List<UUID> remove) {
        Audience audience = new Audience(segments, exclude, rule, add, remove);
        return queries.handle(new FindAudience(audience, null, 100, AsOf.NOW)).body();
    }

    private List<UUID> page(Audience audience, @Nullable UUID after) {
        return queries.handle(new FindAudience(audience, after, 2, AsOf.NOW)).body();
    }

    private List<UUID> inFair(AsOf asOf) {
        ListRequest all = new ListRequest(Map.of(), null, List.of("name"), 50, null, true);
        return queries.handle(new FindSegmentMembers(FAIR, all, asOf)).body().items().stream()
                .map(CustomerSummary::id)
                .toList();
    }

    private SegmentView segment(UUID id) {
        return queries.handle(new GetSegment(id, AsOf.NOW)).body();
    }

    private static SegmentMembersChanged members(int change, List<UUID> added, List<UUID> removed) {
        return new SegmentMembersChanged(FAIR, new UUID(3, change), added, removed);
    }

    @AfterEach
    void close() {
        fixture.close();
    }
}
