package dev.annals.query.campaigns;

import static dev.annals.query.testing.Marketing.accepted;
import static dev.annals.query.testing.Marketing.campaign;
import static dev.annals.query.testing.Marketing.cleared;
import static dev.annals.query.testing.Marketing.entered;
import static dev.annals.query.testing.Marketing.lead;
import static dev.annals.query.testing.Marketing.refused;
import static dev.annals.query.testing.Marketing.responded;
import static dev.annals.query.testing.Marketing.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Refused;
import dev.annals.api.campaign.FindCampaignMembers;
import dev.annals.api.campaign.GetMember;
import dev.annals.api.campaign.MemberEntered;
import dev.annals.api.campaign.MemberLead;
import dev.annals.api.campaign.MemberResponse;
import dev.annals.api.campaign.MemberSource;
import dev.annals.api.campaign.MemberState;
import dev.annals.api.campaign.MemberView;
import dev.annals.api.campaign.Members;
import dev.annals.api.campaign.MessageRefusal;
import dev.annals.api.campaign.ResponseKind;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.query.pipeline.ReportSettings;
import dev.annals.query.testing.MemoryJournal;
import dev.annals.query.testing.ReadModelFixture;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingMembersTest {
    private static final UUID SPRING = new UUID(8, 1);
    private static final UUID OTHER = new UUID(8, 2);
    private static final UUID OWNER = new UUID(5, 1);
    private static final Instant LATE = ReadModelFixture.TODAY.plusSeconds(60);

    private final ReadModelFixture fixture = new ReadModelFixture(new CampaignsReadModel());
    private final CampaignQueries queries = new CampaignQueries(
            fixture.worlds, new ReportSettings(java.time.ZoneOffset.UTC, null), ReadModelFixture.CLOCK);

    @BeforeAll
    void tell() {
        fixture.given(
                campaign(SPRING, "Spring"),
                campaign(OTHER, "Other"),
                entered(SPRING, customer(1)),
                entered(SPRING, customer(2)),
                new MemberEntered(Members.id(SPRING, customer(3)), SPRING, customer(3), null, MemberSource.RESPONSE),
                entered(SPRING, customer(4)),
                entered(OTHER, customer(1)),
                cleared(SPRING, customer(1)),
                sent(SPRING, customer(1)),
                responded(SPRING, customer(1), ResponseKind.OPENED),
                responded(SPRING, customer(1), ResponseKind.CLICKED),
                refused(SPRING, customer(2), MessageRefusal.NO_ADDRESS),
                responded(SPRING, customer(3), ResponseKind.ATTENDED),
                lead(SPRING, customer(1), OWNER, MemoryJournal.START.plusSeconds(20)),
                lead(SPRING, customer(3), OWNER, LATE),
                lead(SPRING, customer(4), OWNER, MemoryJournal.START.plusSeconds(20)),
                accepted(SPRING, customer(4)));
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customerId | 00000000-0000-0001-0000-000000000002 | 2",
                "state | SENT,REFUSED | 1,2",
                "refusal | NO_ADDRESS | 2",
                "source | RESPONSE | 3",
                "variant | A | 1,2,4",
                "response | CLICKED,ATTENDED | 1,3",
                "lead | true | 1,3,4",
                "accepted | true | 4",
                "overdue | true | 1",
                "overdue | false | 2,3,4",
                "acceptBy.from | 2026-11-01T00:00:00Z | 3",
                "enteredAt.to | 2026-03-02T08:00:04Z | 1",
                "updatedAt.from | 2026-03-02T08:00:17Z | 4",
            })
    void each_filter_finds_its_members(String filter, String value, String found) {
        assertThat(found(Map.of(filter, List.of(value.split(","))), AsOf.NOW)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "state,enteredAt | 3,4,2,1",
                "-acceptBy,enteredAt | 3,1,4,2",
                "-enteredAt | 4,3,2,1",
                "-updatedAt | 4,3,1,2",
            })
    void each_order_is_kept(String sort, String found) {
        assertThat(found(Map.of(), AsOf.NOW, sort.split(","))).isEqualTo(found);
    }

    @Test
    void a_lead_is_overdue_when_its_time_is_over_at_the_moment_asked_about() {
        Map<String, List<String>> overdue = Map.of("overdue", List.of("true"));
        assertThat(found(overdue, new AsOf.AtPosition(16))).isEmpty();
        assertThat(found(overdue, AsOf.NOW)).isEqualTo("1");
    }

    @Test
    void a_member_is_told_whole() {
        MemberView member = queries.handle(new GetMember(Members.id(SPRING, customer(1)), AsOf.NOW))
                .body();
        assertThat(member.state()).isEqualTo(MemberState.SENT);
        assertThat(member.consentVersion()).isEqualTo(3);
        assertThat(member.messageId()).isEqualTo("<1@annals>");
        assertThat(member.responses())
                .extracting(MemberResponse::kind)
                .containsExactly(ResponseKind.OPENED, ResponseKind.CLICKED);
        assertThat(member.lead())
                .isEqualTo(new MemberLead(
                        OWNER, MemoryJournal.START.plusSeconds(14), MemoryJournal.START.plusSeconds(20), null));
        assertThat(member.version()).isEqualTo(6);
    }

    @Test
    void the_members_of_what_is_not_there_are_not_found() {
        ListRequest all = new ListRequest(Map.of(), null, List.of(), 50, null, false);
        assertThat(catchThrowableOfType(
                                Refused.class, () -> queries.handle(new FindCampaignMembers(OWNER, all, AsOf.NOW)))
                        .code())
                .isEqualTo(CommonRefusal.NOT_FOUND);
    }

    private String found(Map<String, List<String>> filters, AsOf asOf, String... sort) {
        ListRequest request = new ListRequest(filters, null, List.of(sort), 50, null, true);
        return queries.handle(new FindCampaignMembers(SPRING, request, asOf)).body().items().stream()
                .map(member -> "" + member.customerId().getLeastSignificantBits())
                .collect(Collectors.joining(","));
    }

    private static UUID customer(int number) {
        return new UUID(1, number);
    }
}
