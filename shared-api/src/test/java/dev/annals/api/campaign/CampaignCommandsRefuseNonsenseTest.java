package dev.annals.api.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.annals.api.Patch;
import dev.annals.api.Refusal;
import dev.annals.api.Refused;
import dev.annals.api.segment.AllOf;
import dev.annals.api.segment.Rule;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CampaignCommandsRefuseNonsenseTest {
    private static final UUID ID = new UUID(1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void a_campaign_says_its_name_channel_purpose_and_first_day() {
        assertThat(pointers(() -> plan(" ", null, null, null, null)))
                .containsExactly("/name", "/channel", "/purpose", "/startsOn");
    }

    @Test
    void a_campaign_does_not_end_before_it_starts() {
        assertThat(pointers(() -> plan("Spring", CampaignChannel.EMAIL, DAY, DAY.minusDays(1), null)))
                .containsExactly("/endsOn");
        assertThat(plan("Spring", CampaignChannel.EMAIL, DAY, DAY, null).endsOn())
                .isEqualTo(DAY);
    }

    @Test
    void a_lead_rule_has_a_threshold_of_1_to_1000_and_a_time_of_a_second_to_a_year() {
        assertThat(pointers(() -> with(0, Duration.ofMillis(999))))
                .containsExactly("/leadRule/threshold", "/leadRule/within");
        assertThat(pointers(() -> with(1_001, Duration.ofDays(365).plusSeconds(1))))
                .containsExactly("/leadRule/threshold", "/leadRule/within");
        assertThat(pointers(() -> with(1, null))).containsExactly("/leadRule/within");
        assertThat(with(1, Duration.ofSeconds(1)).leadRule()).isNotNull();
        assertThat(with(1_000, Duration.ofDays(365)).leadRule()).isNotNull();
    }

    @Test
    void what_a_campaign_must_have_is_never_cleared() {
        assertThat(pointers(() -> new ChangeCampaignDetails(
                        ID,
                        Patch.clear(),
                        Patch.clear(),
                        Patch.clear(),
                        Patch.clear(),
                        Patch.clear(),
                        Patch.clear(),
                        Patch.clear(),
                        Patch.clear(),
                        Patch.clear(),
                        Patch.clear(),
                        null)))
                .containsExactly("/name", "/channel", "/purpose", "/startsOn");
    }

    @Test
    void customers_are_named_once_and_nobody_is_none() {
        assertThat(audience(Arrays.asList(ID, ID), null, null).add()).containsExactly(ID);
        assertThat(audience(null, null, null).add()).isEmpty();
        assertThat(pointers(() -> audience(Arrays.asList(ID, null), null, null)))
                .containsExactly("/add/1");
    }

    @Test
    void one_change_names_at_most_1000_customers_and_100_segments() {
        assertThat(pointers(() -> audience(many(1_001), many(101), null))).containsExactly("/add", "/segments");
        assertThat(audience(many(1_000), many(100), null).add()).hasSize(1_000);
    }

    @Test
    void no_segments_are_an_empty_list_and_an_empty_rule_is_none() {
        ChangeAudience none = new ChangeAudience(ID, null, null, Patch.clear(), null, Patch.clear());
        assertThat(none.segments()).isEqualTo(Patch.set(List.of()));
        assertThat(none.rule()).isEqualTo(Patch.clear());
        assertThat(pointers(() -> audience(null, null, new AllOf(List.of())))).containsExactly("/rule/all");
    }

    @Test
    void a_cancelled_campaign_says_why_and_a_cost_what_for() {
        assertThat(pointers(() -> new CancelCampaign(ID, " "))).containsExactly("/reason");
        assertThat(pointers(() -> new BookCost(ID, ID, null, null, null)))
                .containsExactly("/amount", "/category", "/kind");
    }

    @Test
    void a_member_is_one_customer_in_one_campaign() {
        UUID other = new UUID(2, 2);
        assertThat(Members.id(ID, other)).isEqualTo(Members.id(ID, other)).isNotEqualTo(Members.id(other, ID));
        assertThat(new AcceptLead(ID, other).id()).isEqualTo(Members.id(ID, other));
        assertThat(pointers(() -> new RecordResponse(null, null, null, null, null)))
                .containsExactly("/campaignId", "/customerId", "/kind", "/responseId");
    }

    @Test
    void the_consent_that_counts_is_for_the_channel_of_the_campaign() {
        for (CampaignChannel channel : CampaignChannel.values()) {
            assertThat(channel.consent().name()).isEqualTo(channel.name());
        }
    }

    private static List<UUID> many(int count) {
        return LongStream.range(0, count).mapToObj(i -> new UUID(3, i)).toList();
    }

    private static PlanCampaign with(int threshold, Duration within) {
        return plan("Spring", CampaignChannel.EMAIL, DAY, null, new LeadRule(threshold, null, within, null));
    }

    private static PlanCampaign plan(
            String name, CampaignChannel channel, LocalDate startsOn, LocalDate endsOn, LeadRule rule) {
        return new PlanCampaign(
                ID,
                name,
                channel,
                channel == null ? null : "newsletter",
                null,
                startsOn,
                endsOn,
                null,
                null,
                null,
                rule,
                null);
    }

    private static ChangeAudience audience(List<UUID> add, List<UUID> segments, Rule rule) {
        return new ChangeAudience(
                ID,
                add,
                null,
                segments == null ? null : Patch.set(segments),
                null,
                rule == null ? null : Patch.set(rule));
    }

    private static List<String> pointers(ThrowingCallable made) {
        return catchThrowableOfType(Refused.class, made).refusals().stream()
                .map(Refusal::pointer)
                .toList();
    }
}
