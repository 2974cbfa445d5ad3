package dev.annals.query.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.annals.api.CommonRefusal;
import dev.annals.api.MetaKeys;
import dev.annals.api.Refused;
import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.sending.AddressStanding;
import dev.annals.api.sending.FindSuppressions;
import dev.annals.api.sending.GetSuppression;
import dev.annals.api.sending.LookUpAddress;
import dev.annals.api.sending.SuppressionAdded;
import dev.annals.api.sending.SuppressionReason;
import dev.annals.api.sending.SuppressionReleased;
import dev.annals.api.sending.SuppressionView;
import dev.annals.api.sending.Suppressions;
import dev.annals.query.testing.ReadModelFixture;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FindingSuppressionsTest {
    private static final String ANN = "ann";
    private static final String BEN = "ben";
    private static final UUID OF_ANN = Suppressions.id(ANN);
    private static final Instant YESTERDAY = Instant.parse("2026-03-01T09:00:00Z");
    private static final Map<String, String> THEN = Map.of(MetaKeys.OCCURRED_AT, YESTERDAY.toString());

    private final ReadModelFixture fixture = new ReadModelFixture(new SendingReadModel());
    private final SendingQueries queries = new SendingQueries(fixture.worlds);

    @Test
    void an_address_is_suppressed_from_when_that_was_true_until_it_is_released() {
        fixture.given(added(ANN, CampaignChannel.EMAIL, SuppressionReason.BOUNCED), THEN);
        assertThat(lookUp(ANN, AsOf.NOW))
                .isEqualTo(new AddressStanding(true, OF_ANN, YESTERDAY, SuppressionReason.BOUNCED));
        assertThat(lookUp(BEN, AsOf.NOW)).isEqualTo(AddressStanding.FREE);
        fixture.given(new SuppressionReleased(OF_ANN, "Is there again"));
        assertThat(lookUp(ANN, AsOf.NOW)).isEqualTo(AddressStanding.FREE);
        assertThat(lookUp(ANN, new AsOf.AtPosition(1)).suppressed()).isTrue();
    }

    @Test
    void a_suppression_says_how_it_ended_until_it_begins_again() {
        fixture.given(added(ANN, CampaignChannel.EMAIL, SuppressionReason.BOUNCED), THEN);
        fixture.given(new SuppressionReleased(OF_ANN, "Is there again"));
        SuppressionView released = ofAnn();
        assertThat(released.active()).isFalse();
        assertThat(released.since()).isEqualTo(YESTERDAY);
        assertThat(released.releasedAt()).isEqualTo(fixture.journal.recordedAt(2));
        assertThat(released.releaseReason()).isEqualTo("Is there again");
        fixture.given(added(ANN, CampaignChannel.EMAIL, SuppressionReason.COMPLAINED));
        assertThat(ofAnn())
                .isEqualTo(new SuppressionView(
                        OF_ANN,
                        3,
                        CampaignChannel.EMAIL,
                        true,
                        SuppressionReason.COMPLAINED,
                        "said",
                        fixture.journal.recordedAt(3),
                        null,
                        null,
                        fixture.journal.recordedAt(1),
                        fixture.journal.recordedAt(3)));
    }

    @Test
    void they_are_found_by_channel_reason_and_whether_they_hold_the_latest_first() {
        fixture.given(
                added(ANN, CampaignChannel.EMAIL, SuppressionReason.BOUNCED),
                added(BEN, CampaignChannel.SMS, SuppressionReason.MANUAL),
                added("cyd", CampaignChannel.EMAIL, SuppressionReason.MANUAL),
                new SuppressionReleased(Suppressions.id("cyd"), "By mistake"));
        assertThat(find(Map.of())).containsExactly(Suppressions.id("cyd"), Suppressions.id(BEN), OF_ANN);
        assertThat(find(Map.of("channel", List.of("EMAIL")))).containsExactly(Suppressions.id("cyd"), OF_ANN);
        assertThat(find(Map.of("reason", List.of("MANUAL"), "active", List.of("true"))))
                .containsExactly(Suppressions.id(BEN));
        assertThat(find(Map.of("active", List.of("false")))).containsExactly(Suppressions.id("cyd"));
    }

    @Test
    void what_never_was_is_not_found() {
        fixture.given(added(ANN, CampaignChannel.EMAIL, SuppressionReason.BOUNCED));
        Refused refused = catchThrowableOfType(
                Refused.class, () -> queries.handle(new GetSuppression(Suppressions.id(BEN), AsOf.NOW)));
        assertThat(refused.code()).isEqualTo(CommonRefusal.NOT_FOUND);
    }

    private static SuppressionAdded added(String hash, CampaignChannel channel, SuppressionReason reason) {
        return new SuppressionAdded(Suppressions.id(hash), channel, hash, reason, "said");
    }

    private SuppressionView ofAnn() {
        return queries.handle(new GetSuppression(OF_ANN, AsOf.NOW)).body();
    }

    private AddressStanding lookUp(String hash, AsOf asOf) {
        return queries.handle(new LookUpAddress(hash, asOf)).body();
    }

    private List<UUID> find(Map<String, List<String>> filters) {
        ListRequest request = new ListRequest(filters, null, List.of(), 200, null, false);
        return queries.handle(new FindSuppressions(request, AsOf.NOW)).body().items().stream()
                .map(SuppressionView::id)
                .toList();
    }

    @AfterEach
    void end() {
        fixture.close();
    }
}
