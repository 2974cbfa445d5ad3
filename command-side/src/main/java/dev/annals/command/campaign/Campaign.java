package dev.annals.command.campaign;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dev.annals.api.CommonRefusal;
import dev.annals.api.MetaKeys;
import dev.annals.api.Money;
import dev.annals.api.Patch;
import dev.annals.api.Refused;
import dev.annals.api.campaign.ApproveCampaign;
import dev.annals.api.campaign.AudienceChanged;
import dev.annals.api.campaign.AudienceEntered;
import dev.annals.api.campaign.BookCost;
import dev.annals.api.campaign.CampaignApproved;
import dev.annals.api.campaign.CampaignCancelled;
import dev.annals.api.campaign.CampaignCompleted;
import dev.annals.api.campaign.CampaignDetailsChanged;
import dev.annals.api.campaign.CampaignLaunched;
import dev.annals.api.campaign.CampaignLimits;
import dev.annals.api.campaign.CampaignPaused;
import dev.annals.api.campaign.CampaignPlanned;
import dev.annals.api.campaign.CampaignRefusal;
import dev.annals.api.campaign.CampaignResumed;
import dev.annals.api.campaign.CampaignRetracted;
import dev.annals.api.campaign.CampaignState;
import dev.annals.api.campaign.CancelCampaign;
import dev.annals.api.campaign.ChangeAudience;
import dev.annals.api.campaign.ChangeCampaignDetails;
import dev.annals.api.campaign.ChangeContent;
import dev.annals.api.campaign.CompleteCampaign;
import dev.annals.api.campaign.ContentChanged;
import dev.annals.api.campaign.CostBooked;
import dev.annals.api.campaign.CostRetracted;
import dev.annals.api.campaign.LaunchCampaign;
import dev.annals.api.campaign.PauseCampaign;
import dev.annals.api.campaign.PlanCampaign;
import dev.annals.api.campaign.RecordAudienceEntered;
import dev.annals.api.campaign.ResumeCampaign;
import dev.annals.api.campaign.RetractCampaign;
import dev.annals.api.campaign.RetractCost;
import dev.annals.command.aggregate.Circumstances;
import dev.annals.command.aggregate.CompanyTime;
import dev.annals.command.aggregate.EventSourced;
import dev.annals.command.aggregate.Fingerprint;
import dev.annals.command.sending.SendingRulesBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A planned marketing effort. It is launched once, and what it was launched with stays: channel, purpose, audience and content. Until
 * it is completed or cancelled it can pause. Costs are booked at any time, since bills come late.
 */
@AggregateRoot(type = "campaign")
final class Campaign extends EventSourced<Plan> {
    Campaign() {
        super(new Plan());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PlanCampaign command, CampaignGuards guards, CompanyTime time, MetaData metaData) {
        CampaignPlanned planned = CampaignFacts.of(command);
        if (isRepeated(planned)) {
            return;
        }
        guards.requireOwner(command.ownerId());
        guards.requireParent(command.id(), command.parentId());
        guards.requireLeadRule(command.leadRule(), time.effective(metaData));
        record(planned);
    }

    @CommandHandler
    void handle(ChangeCampaignDetails command, CampaignGuards guards, CompanyTime time, MetaData metaData) {
        requireNotRetracted();
        CampaignDetailsChanged changed = CampaignFacts.of(command, state());
        if (CampaignFacts.changesNothing(changed)) {
            return;
        }
        requireNotFixed("/channel", changed.channel());
        requireNotFixed("/purpose", changed.purpose());
        Wording.requireFitting(state().content, valueOf(changed.channel()));
        requireRange(changed);
        requireCurrencyOfCosts(changed.budget());
        guards.requireOwner(valueOf(changed.ownerId()));
        guards.requireParent(command.id(), valueOf(changed.parentId()));
        guards.requireLeadRule(valueOf(changed.leadRule()), time.effective(metaData));
        record(changed);
    }

    @CommandHandler
    void handle(ChangeAudience command, CampaignGuards guards) {
        requireNotOver();
        Refused.unless(!state().launched, CampaignRefusal.ALREADY_LAUNCHED);
        guards.requireCustomers("/add", command.add());
        guards.requireCustomers("/remove", command.remove());
        guards.requireSegments("/segments", command.segments());
        guards.requireSegments("/exclude", command.exclude());
        AudienceChanged changed = state().audience.wished(command);
        if (Audience.changesNothing(changed)) {
            return;
        }
        state().audience.after(changed).requireRoom();
        record(changed);
    }

    @CommandHandler
    void handle(ChangeContent command) {
        requireNotOver();
        Refused.unless(!state().launched, CampaignRefusal.ALREADY_LAUNCHED);
        Wording.requireSendable(command.content(), state().channel);
        if (!command.content().equals(state().content)) {
            record(new ContentChanged(command.id(), command.content()));
        }
    }

    @CommandHandler
    void handle(ApproveCampaign command, MetaData metaData) {
        requireNotOver();
        Refused.unless(!state().launched, CampaignRefusal.ALREADY_LAUNCHED);
        Refused.unless(!state().isWorkOf(Circumstances.actor(metaData)), CampaignRefusal.OWN_APPROVAL);
        if (!state().approved) {
            record(new CampaignApproved(command.id()));
        }
    }

    @CommandHandler
    void handle(
            LaunchCampaign command,
            CampaignGuards guards,
            SendingRulesBook rules,
            CompanyTime time,
            MetaData metaData) {
        requireNotOver();
        Refused.unless(!state().launched, CampaignRefusal.ALREADY_LAUNCHED);
        requireDaysLeft(command.sendFrom(), time, metaData);
        Refused.unless(!state().channel.isSent() || !state().audience.isNobody(), CampaignRefusal.NO_AUDIENCE);
        guards.requireSegments("/segments", state().audience.segments());
        guards.requireSegments("/exclude", state().audience.exclude());
        Wording.requireContent(state().content, state().channel);
        Refused.unless(!state().lacksApproval(rules.current()), CampaignRefusal.NOT_APPROVED);
        record(new CampaignLaunched(command.id(), command.sendFrom()));
    }

    @CommandHandler
    void handle(RecordAudienceEntered command) {
        requireLaunched();
        if (!state().audienceEntered) {
            record(new AudienceEntered(command.id(), command.members()));
        }
    }

    @CommandHandler
    void handle(PauseCampaign command) {
        requireNotOver();
        requireLaunched();
        if (state().state == CampaignState.RUNNING) {
            record(new CampaignPaused(command.id(), command.reason()));
        }
    }

    @CommandHandler
    void handle(ResumeCampaign command) {
        requireNotOver();
        requireLaunched();
        if (state().state == CampaignState.PAUSED) {
            record(new CampaignResumed(command.id()));
        }
    }

    @CommandHandler
    void handle(CompleteCampaign command) {
        requireNotRetracted();
        if (state().state == CampaignState.COMPLETED) {
            return;
        }
        requireNotOver();
        requireLaunched();
        record(new CampaignCompleted(command.id()));
    }

    @CommandHandler
    void handle(CancelCampaign command) {
        requireNotRetracted();
        if (state().state == CampaignState.CANCELLED) {
            return;
        }
        requireNotOver();
        record(new CampaignCancelled(command.id(), command.reason()));
    }

    @CommandHandler
    void handle(BookCost command) {
        requireNotRetracted();
        CostBooked booked =
                new CostBooked(command.id(), command.costId(), command.amount(), command.category(), command.kind());
        Plan.Cost known = state().costs.get(command.costId());
        if (known != null) {
            requireSame(known, booked);
            return;
        }
        requireCurrency("/amount/currency", command.amount(), state().currency());
        if (state().costs.size() >= CampaignLimits.COSTS) {
            throw Refused.because(CommonRefusal.TOO_MANY, Map.of("max", "" + CampaignLimits.COSTS));
        }
        record(booked);
    }

    @CommandHandler
    void handle(RetractCost command) {
        requireNotRetracted();
        Plan.Cost known = state().costs.get(command.costId());
        if (known == null) {
            throw Refused.because(CampaignRefusal.UNKNOWN_COST);
        }
        if (!known.retracted()) {
            record(new CostRetracted(command.id(), command.costId()));
        }
    }

    @CommandHandler
    void handle(RetractCampaign command, MetaData metaData) {
        if (state().isRetracted()) {
            return;
        }
        Refused.unless(!state().launched || isUndo(metaData), CampaignRefusal.ALREADY_LAUNCHED);
        record(new CampaignRetracted(command.id()));
    }

    private void requireNotOver() {
        requireNotRetracted();
        Refused.unless(!state().state.isOver(), CampaignRefusal.CAMPAIGN_OVER);
    }

    private void requireLaunched() {
        requireNotRetracted();
        Refused.unless(state().launched, CampaignRefusal.CAMPAIGN_NOT_RUNNING);
    }

    private void requireNotFixed(String pointer, @Nullable Patch<?> change) {
        if (change != null && state().launched) {
            throw Refused.at(pointer, CampaignRefusal.FIXED_AT_LAUNCH);
        }
    }

    private void requireRange(CampaignDetailsChanged changed) {
        LocalDate startsOn = Patch.apply(changed.startsOn(), state().startsOn);
        LocalDate endsOn = Patch.apply(changed.endsOn(), state().endsOn);
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            throw Refused.at("/endsOn", CommonRefusal.RANGE_REVERSED);
        }
    }

    private void requireDaysLeft(@Nullable Instant sendFrom, CompanyTime time, MetaData metaData) {
        LocalDate endsOn = state().endsOn;
        if (endsOn == null) {
            return;
        }
        Refused.unless(!endsOn.isBefore(time.effectiveDate(metaData)), CampaignRefusal.CAMPAIGN_OVER);
        if (sendFrom != null && LocalDate.ofInstant(sendFrom, time.zone()).isAfter(endsOn)) {
            throw Refused.at("/sendFrom", CommonRefusal.RANGE_REVERSED);
        }
    }

    private void requireCurrencyOfCosts(@Nullable Patch<Money> budget) {
        Money wished = valueOf(budget);
        if (wished != null) {
            requireCurrency("/budget/currency", wished, state().currencyOfCosts());
        }
    }

    private static void requireCurrency(String pointer, Money amount, Optional<String> currency) {
        if (!currency.orElse(amount.currency()).equals(amount.currency())) {
            throw Refused.at(pointer, CampaignRefusal.OTHER_CURRENCY);
        }
    }

    private static void requireSame(Plan.Cost known, CostBooked booked) {
        if (!known.bookedAs().equals(Fingerprint.of(booked))) {
            throw Refused.at("/costId", CommonRefusal.ID_IN_USE);
        }
    }

    private static boolean isUndo(MetaData metaData) {
        return metaData.get(MetaKeys.ORIGIN) instanceof String origin && origin.startsWith("import:");
    }

    private static <T> @Nullable T valueOf(@Nullable Patch<T> patch) {
        return patch == null ? null : patch.value();
    }
}
