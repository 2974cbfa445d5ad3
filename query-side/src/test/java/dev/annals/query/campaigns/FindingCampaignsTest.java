package dev.annals.query.campaigns;

import static dev.annals.query.testing.Marketing.STARTS;
import static dev.annals.query.testing.Marketing.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.campaign.CampaignLaunched;
import dev.annals.api.campaign.CampaignPlanned;
import dev.annals.api.campaign.FindCampaigns;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.query.pipeline.ReportSettings;
import dev.annals.query.testing.ReadModelFixture;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingCampaignsTest {
    private static final UUID OWNER = new UUID(5, 1);

    private final ReadModelFixture fixture = new ReadModelFixture(new CampaignsReadModel());
    private final CampaignQueries queries = new CampaignQueries(
            fixture.worlds, new ReportSettings(java.time.ZoneOffset.UTC, null), ReadModelFixture.CLOCK);

    @BeforeAll
    void tell() {
        fixture.given(
                campaign(id(1), "Spring"),
                campaign(id(2), "春节", CampaignChannel.SMS, id(1)),
                new CampaignPlanned(
                        id(3),
                        "Winter",
                        CampaignChannel.EVENT,
                        "offers",
                        null,
                        STARTS.plusDays(3),
                        STARTS.plusDays(9),
                        "Zoë fair",
                        null,
                        OWNER,
                        null,
                        null),
                new CampaignLaunched(id(2), null));
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name | Spring | 1",
                "channel | SMS,EVENT | 2,3",
                "purpose | offers | 3",
                "state | RUNNING | 2",
                "ownerId | 00000000-0000-0005-0000-000000000001 | 3",
                "parentId | 00000000-0000-0008-0000-000000000001 | 2",
                "startsOn.from | 2026-03-03 | 3",
                "startsOn.to | 2026-03-02 | 1,2",
                "endsOn | 2026-03-11 | 3",
                "launchedAt.from | 2026-03-01T00:00:00Z | 2",
                "createdAt.from | 2026-03-02T08:00:03Z | 3",
                "updatedAt.from | 2026-03-02T08:00:04Z | 2",
            })
    void each_filter_finds_its_campaigns(String filter, String value, String found) {
        assertThat(found(Map.of(filter, List.of(value.split(","))), null, "createdAt"))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name | 2,1,3",
                "state,createdAt | 1,3,2",
                "-startsOn,createdAt | 3,1,2",
                "endsOn,createdAt | 3,1,2",
                "launchedAt,createdAt | 2,1,3",
                "-createdAt | 3,2,1",
                "-updatedAt | 2,3,1",
            })
    void each_order_is_kept(String sort, String found) {
        assertThat(found(Map.of(), null, sort.split(","))).isEqualTo(found);
    }

    @Test
    void the_latest_to_start_come_first() {
        assertThat(found(Map.of(), null)).isEqualTo("3,2,1");
    }

    @Test
    void text_is_found_in_name_purpose_and_goal() {
        assertThat(found(Map.of(), "chunjie")).isEqualTo("2");
        assertThat(found(Map.of(), "zoe")).isEqualTo("3");
        assertThat(found(Map.of(), "offers")).isEqualTo("3");
    }

    private String found(Map<String, List<String>> filters, @Nullable String q, String... sort) {
        ListRequest request = new ListRequest(filters, q, List.of(sort), 50, null, false);
        return queries.handle(new FindCampaigns(request, AsOf.NOW)).body().items().stream()
                .map(campaign -> "" + campaign.id().getLeastSignificantBits())
                .collect(Collectors.joining(","));
    }

    private static UUID id(int number) {
        return new UUID(8, number);
    }
}
