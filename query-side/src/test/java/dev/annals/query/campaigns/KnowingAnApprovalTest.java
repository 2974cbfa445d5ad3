package dev.annals.query.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.MetaKeys;
import dev.annals.api.Patch;
import dev.annals.api.campaign.AudienceChanged;
import dev.annals.api.campaign.AudienceEntered;
import dev.annals.api.campaign.CampaignApproval;
import dev.annals.api.campaign.CampaignApproved;
import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.campaign.CampaignDetailsChanged;
import dev.annals.api.campaign.CampaignPlanned;
import dev.annals.api.campaign.CampaignView;
import dev.annals.api.campaign.ContentChanged;
import dev.annals.api.campaign.GetCampaign;
import dev.annals.api.campaign.MessageContent;
import dev.annals.api.query.AsOf;
import dev.annals.query.pipeline.ReportSettings;
import dev.annals.query.testing.ReadModelFixture;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KnowingAnApprovalTest {
    private static final UUID SPRING = new UUID(1, 1);
    private static final Instant APPROVED = Instant.parse("2026-03-02T07:00:00Z");
    private static final CampaignApproval BY_ANN = new CampaignApproval("ann", APPROVED);

    private final ReadModelFixture fixture = new ReadModelFixture(new CampaignsReadModel());
    private final CampaignQueries queries =
            new CampaignQueries(fixture.worlds, new ReportSettings(ZoneOffset.UTC, null), ReadModelFixture.CLOCK);

    @Test
    void an_approval_is_shown_with_who_gave_it_until_audience_or_content_change() {
        planned(true);
        approved();
        assertThat(spring().needsApproval()).isTrue();
        assertThat(spring().approval()).isEqualTo(BY_ANN);
        fixture.given(new AudienceEntered(SPRING, 2));
        assertThat(spring().approval()).isEqualTo(BY_ANN);
        fixture.given(new ContentChanged(SPRING, new MessageContent(List.of(), Map.of())));
        assertThat(spring().approval()).isNull();
        approved();
        fixture.given(new AudienceChanged(SPRING, List.of(SPRING), List.of(), null, null, null));
        assertThat(spring().approval()).isNull();
    }

    @Test
    void a_campaign_that_says_nothing_about_it_needs_none() {
        planned(null);
        assertThat(spring().needsApproval()).isFalse();
        fixture.given(new CampaignDetailsChanged(
                SPRING, null, null, null, null, null, null, null, null, null, null, Patch.set(true)));
        assertThat(spring().needsApproval()).isTrue();
    }

    private void planned(Boolean needsApproval) {
        LocalDate day = LocalDate.of(2026, 3, 1);
        fixture.given(new CampaignPlanned(
                SPRING,
                "Spring",
                CampaignChannel.EMAIL,
                "news",
                null,
                day,
                null,
                null,
                null,
                null,
                null,
                needsApproval));
    }

    private void approved() {
        fixture.given(
                new CampaignApproved(SPRING), Map.of(MetaKeys.ACTOR, "ann", MetaKeys.OCCURRED_AT, APPROVED.toString()));
    }

    private CampaignView spring() {
        return queries.handle(new GetCampaign(SPRING, AsOf.NOW)).body();
    }

    @AfterEach
    void end() {
        fixture.close();
    }
}
