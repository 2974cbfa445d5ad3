package dev.annals.query.campaigns;

import dev.annals.api.DomainEvent;
import dev.annals.api.MetaKeys;
import dev.annals.api.Patch;
import dev.annals.api.RecordedEvent;
import dev.annals.api.campaign.AudienceChanged;
import dev.annals.api.campaign.AudienceEntered;
import dev.annals.api.campaign.CampaignApproval;
import dev.annals.api.campaign.CampaignApproved;
import dev.annals.api.campaign.CampaignAudience;
import dev.annals.api.campaign.CampaignCancelled;
import dev.annals.api.campaign.CampaignCompleted;
import dev.annals.api.campaign.CampaignCost;
import dev.annals.api.campaign.CampaignDetailsChanged;
import dev.annals.api.campaign.CampaignEvent;
import dev.annals.api.campaign.CampaignLaunched;
import dev.annals.api.campaign.CampaignPaused;
import dev.annals.api.campaign.CampaignPlanned;
import dev.annals.api.campaign.CampaignResumed;
import dev.annals.api.campaign.CampaignRetracted;
import dev.annals.api.campaign.ContentChanged;
import dev.annals.api.campaign.CostBooked;
import dev.annals.api.campaign.CostRetracted;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import dev.annals.query.search.SearchText;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row per campaign. */
final class CampaignFold implements Fold<Effort> {
    private static final CampaignAudience NOBODY =
            new CampaignAudience(List.of(), List.of(), List.of(), List.of(), null, null);

    @Override
    public String table() {
        return "campaign";
    }

    @Override
    public Class<Effort> stateType() {
        return Effort.class;
    }

    @Override
    public List<Column<Effort>> columns() {
        return List.of(
                new Column<>("name", "text", effort -> effort.plan().name()),
                new Column<>(
                        "name_key",
                        "text",
                        effort -> SearchText.sortKey(effort.plan().name())),
                new Column<>(
                        "channel", "text", effort -> effort.plan().channel().name()),
                new Column<>("purpose", "text", effort -> effort.plan().purpose()),
                new Column<>("state", "text", effort -> effort.life().state().name()),
                new Column<>("owner_id", "uuid", effort -> effort.plan().ownerId()),
                new Column<>("parent_id", "uuid", effort -> effort.plan().parentId()),
                new Column<>("starts_on", "date", effort -> effort.plan().startsOn()),
                new Column<>("ends_on", "date", effort -> effort.plan().endsOn()),
                new Column<>(
                        "launched_at", "timestamptz", effort -> effort.life().launchedAt()),
                new Column<>("created_at", "timestamptz", Effort::createdAt),
                new Column<>("updated_at", "timestamptz", Effort::updatedAt),
                new Column<>("search", "text", CampaignFold::search));
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(CampaignEvent.class);
    }

    @Override
    public @Nullable Effort apply(@Nullable Effort before, RecordedEvent event) {
        Instant told = event.recordedAt();
        return switch ((CampaignEvent) event.payload()) {
            case CampaignPlanned e ->
                new Effort(Effort.Plan.of(e), Effort.Life.PLANNED, NOBODY, null, null, List.of(), told, told);
            case CampaignRetracted _ -> null;
            case CampaignEvent e ->
                change(Objects.requireNonNull(before), e, event).toldAt(told);
        };
    }

    private static Effort change(Effort effort, CampaignEvent payload, RecordedEvent event) {
        Instant at = event.occurredAt();
        return switch (payload) {
            case CampaignDetailsChanged e -> effort.planned(effort.plan().after(e));
            case AudienceChanged e -> effort.reaching(after(effort.audience(), e));
            case ContentChanged e -> effort.saying(e.content());
            case AudienceEntered e -> effort.entered(e.members());
            case CampaignApproved _ -> effort.approved(approval(event));
            case CampaignLaunched e -> effort.living(effort.life().launched(e.sendFrom(), at));
            case CampaignPaused e -> effort.living(effort.life().paused(e.reason()));
            case CampaignResumed _ -> effort.living(effort.life().resumed());
            case CampaignCompleted _ -> effort.living(effort.life().completed(at));
            case CampaignCancelled e -> effort.living(effort.life().cancelled(e.reason(), at));
            case CostBooked e -> effort.with(new CampaignCost(e.costId(), e.amount(), e.category(), e.kind(), at));
            case CostRetracted e -> effort.without(e.costId());
            case CampaignPlanned _, CampaignRetracted _ -> effort;
        };
    }

    private static CampaignAudience after(CampaignAudience audience, AudienceChanged e) {
        return new CampaignAudience(
                moved(audience.added(), e.removed(), e.added()),
                moved(audience.removed(), e.added(), e.removed()),
                Objects.requireNonNull(Patch.apply(e.segments(), audience.segments())),
                Objects.requireNonNull(Patch.apply(e.exclude(), audience.exclude())),
                Patch.apply(e.rule(), audience.rule()),
                audience.entered());
    }

    private static List<UUID> moved(List<UUID> before, List<UUID> out, List<UUID> in) {
        Set<UUID> gone = Set.copyOf(out);
        return Stream.concat(before.stream().filter(customer -> !gone.contains(customer)), in.stream())
                .toList();
    }

    private static CampaignApproval approval(RecordedEvent event) {
        return new CampaignApproval(event.metadata().getOrDefault(MetaKeys.ACTOR, "system"), event.occurredAt());
    }

    private static String search(Effort effort) {
        return SearchText.of(Arrays.asList(
                effort.plan().name(), effort.plan().purpose(), effort.plan().goal()));
    }
}
