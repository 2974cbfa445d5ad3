package dev.annals.command.campaign;

import dev.annals.api.DomainEvent;
import dev.annals.api.Money;
import dev.annals.api.Patch;
import dev.annals.api.campaign.AudienceChanged;
import dev.annals.api.campaign.AudienceEntered;
import dev.annals.api.campaign.CampaignApproved;
import dev.annals.api.campaign.CampaignCancelled;
import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.campaign.CampaignCompleted;
import dev.annals.api.campaign.CampaignDetailsChanged;
import dev.annals.api.campaign.CampaignEvent;
import dev.annals.api.campaign.CampaignLaunched;
import dev.annals.api.campaign.CampaignPaused;
import dev.annals.api.campaign.CampaignPlanned;
import dev.annals.api.campaign.CampaignResumed;
import dev.annals.api.campaign.CampaignRetracted;
import dev.annals.api.campaign.CampaignState;
import dev.annals.api.campaign.ContentChanged;
import dev.annals.api.campaign.CostBooked;
import dev.annals.api.campaign.CostRetracted;
import dev.annals.api.campaign.LeadRule;
import dev.annals.api.campaign.MessageContent;
import dev.annals.api.sending.SendingRules;
import dev.annals.command.aggregate.Circumstances;
import dev.annals.command.aggregate.Fingerprint;
import dev.annals.command.aggregate.State;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a campaign's rules look at. */
@SuppressWarnings("NullAway.Init") // Filled by the first event.
final class Plan extends State {
    String name;
    CampaignChannel channel;
    String purpose;

    @Nullable
    Money budget;

    LocalDate startsOn;

    @Nullable
    LocalDate endsOn;

    @Nullable
    String goal;

    @Nullable
    UUID parentId;

    @Nullable
    UUID ownerId;

    @Nullable
    LeadRule leadRule;

    boolean needsApproval;
    CampaignState state = CampaignState.PLANNED;
    boolean launched;
    boolean audienceEntered;
    Audience audience = Audience.NONE;

    @Nullable
    MessageContent content;

    @Nullable
    String audienceBy;

    @Nullable
    String contentBy;

    boolean approved;
    Map<UUID, Cost> costs = new TreeMap<>();

    /** A cost with the fingerprint of what it was booked as. */
    record Cost(String bookedAs, String currency, boolean retracted) {}

    @Override
    public int revision() {
        return 4;
    }

    @Override
    protected void apply(DomainEvent event, Circumstances circumstances) {
        apply(event);
        if (event instanceof AudienceChanged) {
            audienceBy = circumstances.actor();
        }
        if (event instanceof ContentChanged) {
            contentBy = circumstances.actor();
        }
    }

    @Override
    public void apply(DomainEvent event) {
        switch ((CampaignEvent) event) {
            case CampaignPlanned planned -> on(planned);
            case CampaignDetailsChanged changed -> on(changed);
            case AudienceChanged changed -> on(changed);
            case ContentChanged changed -> on(changed);
            case CampaignApproved approval -> approved = true;
            case CampaignLaunched launch -> on(launch);
            case AudienceEntered entered -> audienceEntered = true;
            case CampaignPaused paused -> state = CampaignState.PAUSED;
            case CampaignResumed resumed -> state = CampaignState.RUNNING;
            case CampaignCompleted completed -> state = CampaignState.COMPLETED;
            case CampaignCancelled cancelled -> state = CampaignState.CANCELLED;
            case CostBooked booked ->
                costs.put(
                        booked.costId(),
                        new Cost(Fingerprint.of(booked), booked.amount().currency(), false));
            case CostRetracted retraction ->
                costs.computeIfPresent(
                        retraction.costId(), (id, cost) -> new Cost(cost.bookedAs(), cost.currency(), true));
            case CampaignRetracted retracted -> retracted();
        }
    }

    /** The one currency of its money; nothing while there is none. */
    Optional<String> currency() {
        return budget != null ? Optional.of(budget.currency()) : currencyOfCosts();
    }

    boolean lacksApproval(SendingRules rules) {
        return (needsApproval || rules.approvalRequired()) && !approved;
    }

    /** Whether its audience or its content is as this actor left it. */
    boolean isWorkOf(String actor) {
        return actor.equals(audienceBy) || actor.equals(contentBy);
    }

    Optional<String> currencyOfCosts() {
        return costs.values().stream()
                .filter(cost -> !cost.retracted())
                .map(Cost::currency)
                .findFirst();
    }

    private void on(CampaignPlanned event) {
        created(event);
        name = event.name();
        channel = event.channel();
        purpose = event.purpose();
        budget = event.budget();
        startsOn = event.startsOn();
        endsOn = event.endsOn();
        goal = event.goal();
        parentId = event.parentId();
        ownerId = event.ownerId();
        leadRule = event.leadRule();
        needsApproval = Boolean.TRUE.equals(event.needsApproval());
    }

    private void on(CampaignDetailsChanged event) {
        name = Objects.requireNonNull(Patch.apply(event.name(), name));
        channel = Objects.requireNonNull(Patch.apply(event.channel(), channel));
        purpose = Objects.requireNonNull(Patch.apply(event.purpose(), purpose));
        budget = Patch.apply(event.budget(), budget);
        startsOn = Objects.requireNonNull(Patch.apply(event.startsOn(), startsOn));
        endsOn = Patch.apply(event.endsOn(), endsOn);
        goal = Patch.apply(event.goal(), goal);
        parentId = Patch.apply(event.parentId(), parentId);
        ownerId = Patch.apply(event.ownerId(), ownerId);
        leadRule = Patch.apply(event.leadRule(), leadRule);
        needsApproval = Objects.requireNonNull(Patch.apply(event.needsApproval(), needsApproval));
    }

    private void on(AudienceChanged event) {
        audience = audience.after(event);
        approved = false;
    }

    private void on(ContentChanged event) {
        content = event.content();
        approved = false;
    }

    private void on(CampaignLaunched event) {
        state = CampaignState.RUNNING;
        launched = true;
    }
}
