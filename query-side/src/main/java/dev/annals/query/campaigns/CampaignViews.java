package dev.annals.query.campaigns;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Json;
import dev.annals.api.Refused;
import dev.annals.api.campaign.CampaignAudience;
import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.campaign.CampaignPart;
import dev.annals.api.campaign.CampaignState;
import dev.annals.api.campaign.CampaignSummary;
import dev.annals.api.campaign.CampaignToSend;
import dev.annals.api.campaign.CampaignView;
import dev.annals.api.campaign.MemberCounts;
import dev.annals.api.campaign.MemberState;
import dev.annals.api.campaign.ResponseKind;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.segment.Audience;
import dev.annals.query.list.Listing;
import dev.annals.query.list.ValueType;
import dev.annals.query.world.JsonLists;
import dev.annals.query.world.OneRow;
import dev.annals.query.world.World;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;

/** Campaigns as clients see them. */
final class CampaignViews {
    private static final Listing CAMPAIGNS = Listing.of("campaign")
            .filter("name", "name", ValueType.TEXT)
            .filter("channel", "channel", CampaignChannel.class)
            .filter("purpose", "purpose", ValueType.TEXT)
            .filter("state", "state", CampaignState.class)
            .filter("ownerId", "owner_id", ValueType.UUID)
            .filter("parentId", "parent_id", ValueType.UUID)
            .range("startsOn", "starts_on", ValueType.DATE)
            .range("endsOn", "ends_on", ValueType.DATE)
            .range("launchedAt", "launched_at", ValueType.INSTANT)
            .range("createdAt", "created_at", ValueType.INSTANT)
            .range("updatedAt", "updated_at", ValueType.INSTANT)
            .sort("name", "name_key", ValueType.TEXT)
            .sort("state", "state", ValueType.TEXT)
            .sort("startsOn", "starts_on", ValueType.DATE)
            .sortNullable("endsOn", "ends_on", ValueType.DATE)
            .sortNullable("launchedAt", "launched_at", ValueType.INSTANT)
            .sort("createdAt", "created_at", ValueType.INSTANT)
            .sort("updatedAt", "updated_at", ValueType.INSTANT)
            .search("search")
            .order("-startsOn", "name");

    private static final String ONE = """
            SELECT c.id, c.version, c.body,
                   (SELECT json_build_object('id', p.id, 'name', p.name, 'state', p.state)
                      FROM campaign p
                     WHERE p.id = c.parent_id) AS parent,
                   (SELECT json_agg(json_build_object('id', k.id, 'name', k.name, 'state', k.state)
                               ORDER BY k.starts_on, k.id)
                      FROM campaign k
                     WHERE k.parent_id = c.id) AS parts,
                   (SELECT json_object_agg(s.state, s.count)
                      FROM (SELECT state, count(*) AS count
                              FROM campaign_member
                             WHERE campaign_id = c.id
                             GROUP BY state) s) AS states,
                   (SELECT json_object_agg(r.kind, r.count)
                      FROM (SELECT kind, count(*) AS count
                              FROM campaign_member, unnest(responses) AS kind
                             WHERE campaign_id = c.id
                             GROUP BY kind) r) AS responses,
                   (SELECT count(*) FROM campaign_member WHERE campaign_id = c.id AND lead) AS leads,
                   (SELECT count(*) FROM campaign_member WHERE campaign_id = c.id AND accepted) AS accepted
              FROM campaign c
             WHERE c.id = ?
            """;

    private static final ObjectReader EFFORT = Json.mapper().readerFor(Effort.class);
    private static final ObjectReader PART = Json.mapper().readerFor(CampaignPart.class);
    private static final ObjectReader PARTS = Json.mapper().readerForListOf(CampaignPart.class);
    private static final TypeReference<Map<MemberState, Long>> STATES = new TypeReference<>() {};
    private static final TypeReference<Map<ResponseKind, Long>> RESPONSES = new TypeReference<>() {};

    private CampaignViews() {}

    static OneRow<CampaignView> one(UUID id) {
        return new OneRow<>(ONE, id, (row, instant) -> view(row));
    }

    static Page<CampaignSummary> find(World world, ListRequest request) {
        return CAMPAIGNS.page(world, request, "id, version, body", (row, number) -> summary(row));
    }

    static boolean exists(World world, UUID id) {
        return world.sql()
                .sql("SELECT 1 FROM campaign WHERE id = ?")
                .param(id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    static List<UUID> launched(World world) {
        return world.sql()
                .sql("SELECT id FROM campaign WHERE launched_at IS NOT NULL ORDER BY launched_at, id")
                .query(UUID.class)
                .list();
    }

    /** Refuses with NOT_FOUND when there is no such campaign. */
    static Audience audience(World world, UUID id) {
        return audience(effort(world, id));
    }

    /** Refuses with NOT_FOUND when there is no such campaign. */
    static CampaignToSend toSend(World world, UUID id) {
        Effort effort = effort(world, id);
        return new CampaignToSend(
                id,
                effort.plan().name(),
                effort.plan().channel(),
                effort.plan().purpose(),
                effort.life().state(),
                audience(effort),
                effort.content(),
                effort.life().sendFrom());
    }

    private static Effort effort(World world, UUID id) {
        return world.sql()
                .sql("SELECT body FROM campaign WHERE id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .<Effort>map(EFFORT::readValue)
                .orElseThrow(() -> Refused.because(CommonRefusal.NOT_FOUND));
    }

    private static Audience audience(Effort effort) {
        CampaignAudience audience = effort.audience();
        return new Audience(
                audience.segments(), audience.exclude(), audience.rule(), audience.added(), audience.removed());
    }

    private static CampaignView view(ResultSet row) throws SQLException {
        Effort effort = EFFORT.readValue(row.getString("body"));
        Effort.Plan plan = effort.plan();
        Effort.Life life = effort.life();
        String parent = row.getString("parent");
        return new CampaignView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                plan.name(),
                plan.channel(),
                plan.purpose(),
                life.state(),
                plan.budget(),
                plan.startsOn(),
                plan.endsOn(),
                plan.goal(),
                parent == null ? null : PART.<CampaignPart>readValue(parent),
                JsonLists.read(PARTS, row.getString("parts")),
                plan.ownerId(),
                plan.leadRule(),
                effort.audience(),
                effort.content(),
                Boolean.TRUE.equals(plan.needsApproval()),
                effort.approval(),
                CostSums.of(effort.costs()),
                members(row),
                life.sendFrom(),
                life.pauseReason(),
                life.cancelReason(),
                life.launchedAt(),
                life.endedAt(),
                effort.createdAt(),
                effort.updatedAt());
    }

    private static MemberCounts members(ResultSet row) throws SQLException {
        Map<MemberState, Long> states = counts(row.getString("states"), STATES);
        return new MemberCounts(
                states.values().stream().mapToLong(Long::longValue).sum(),
                states,
                counts(row.getString("responses"), RESPONSES),
                row.getLong("leads"),
                row.getLong("accepted"));
    }

    /** PostgreSQL's aggregate of no rows is absent, not empty. */
    private static <K> Map<K, Long> counts(@Nullable String json, TypeReference<Map<K, Long>> type) {
        return json == null ? Map.of() : new TreeMap<>(Json.mapper().readValue(json, type));
    }

    private static CampaignSummary summary(ResultSet row) throws SQLException {
        Effort effort = EFFORT.readValue(row.getString("body"));
        Effort.Plan plan = effort.plan();
        return new CampaignSummary(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                plan.name(),
                plan.channel(),
                plan.purpose(),
                effort.life().state(),
                plan.budget(),
                plan.startsOn(),
                plan.endsOn(),
                plan.parentId(),
                plan.ownerId(),
                effort.life().launchedAt(),
                effort.createdAt(),
                effort.updatedAt());
    }
}
