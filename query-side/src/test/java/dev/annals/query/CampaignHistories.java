package dev.annals.query;

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
import dev.annals.api.campaign.CampaignLaunched;
import dev.annals.api.campaign.CampaignPaused;
import dev.annals.api.campaign.CampaignPlanned;
import dev.annals.api.campaign.CampaignResumed;
import dev.annals.api.campaign.CampaignRetracted;
import dev.annals.api.campaign.ContentChanged;
import dev.annals.api.campaign.CostBooked;
import dev.annals.api.campaign.CostKind;
import dev.annals.api.campaign.CostRetracted;
import dev.annals.api.campaign.LeadAccepted;
import dev.annals.api.campaign.MemberBecameLead;
import dev.annals.api.campaign.MemberEntered;
import dev.annals.api.campaign.MemberResponded;
import dev.annals.api.campaign.MemberSource;
import dev.annals.api.campaign.Members;
import dev.annals.api.campaign.MessageCleared;
import dev.annals.api.campaign.MessageContent;
import dev.annals.api.campaign.MessageRefusal;
import dev.annals.api.campaign.MessageRefused;
import dev.annals.api.campaign.MessageSent;
import dev.annals.api.campaign.MessageText;
import dev.annals.api.campaign.MessageVariant;
import dev.annals.api.campaign.ResponseKind;
import dev.annals.api.campaign.SendFailed;
import dev.annals.api.campaign.SendInDoubt;
import dev.annals.api.campaign.SendPostponed;
import dev.annals.api.segment.Condition;
import dev.annals.api.segment.Operator;
import dev.annals.api.segment.Rule;
import dev.annals.query.testing.MemoryJournal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What could have happened to campaigns and to the customers that they reach. */
final class CampaignHistories {
    private static final int MOST = 4;

    private final Random random;
    private final Supplier<UUID> ids;
    private final Supplier<String> names;
    private final List<UUID> campaigns = new ArrayList<>();
    private final Map<UUID, UUID> costs = new LinkedHashMap<>();
    private final Map<UUID, UUID> members = new LinkedHashMap<>();
    private final Map<UUID, UUID> customers = new HashMap<>();
    private final Set<UUID> leads = new HashSet<>();

    CampaignHistories(Random random, Supplier<UUID> ids, Supplier<String> names) {
        this.random = random;
        this.ids = ids;
        this.names = names;
    }

    DomainEvent next(UUID customer) {
        int kind = random.nextInt(12);
        if (campaigns.isEmpty() || kind == 0 && campaigns.size() < MOST) {
            return planned();
        }
        UUID campaign = pick(campaigns);
        UUID member = Members.id(campaign, customer);
        if (kind > 4) {
            return members.containsKey(member) || kind == 5 ? told() : entered(member, campaign, customer);
        }
        return switch (kind) {
            case 1 -> details(campaign);
            case 2 -> audience(campaign, customer);
            case 3 -> cost(campaign);
            default -> life(campaign);
        };
    }

    private DomainEvent planned() {
        UUID parent = campaigns.isEmpty() || random.nextBoolean() ? null : pick(campaigns);
        campaigns.add(ids.get());
        return new CampaignPlanned(
                campaigns.getLast(),
                names.get(),
                CampaignChannel.values()[random.nextInt(CampaignChannel.values().length)],
                "news",
                null,
                LocalDate.parse("2026-03-01").plusDays(random.nextInt(3)),
                null,
                names.get(),
                parent,
                null,
                null,
                null);
    }

    private DomainEvent details(UUID campaign) {
        Patch<LocalDate> endsOn = random.nextBoolean() ? Patch.set(LocalDate.parse("2026-04-01")) : Patch.clear();
        return new CampaignDetailsChanged(
                campaign, Patch.set(names.get()), null, null, null, null, endsOn, null, null, null, null, null);
    }

    private DomainEvent audience(UUID campaign, UUID customer) {
        List<UUID> in = random.nextBoolean() ? List.of(customer) : List.of();
        List<UUID> out = in.isEmpty() ? List.of(customer) : List.of();
        if (random.nextInt(4) == 0) {
            return random.nextBoolean() ? new CampaignApproved(campaign) : new ContentChanged(campaign, content());
        }
        return random.nextInt(4) == 0
                ? new AudienceEntered(campaign, random.nextInt(10))
                : new AudienceChanged(campaign, in, out, null, null, Patch.set(openDeals(random.nextInt(10))));
    }

    private MessageContent content() {
        MessageText text = new MessageText("en", names.get(), "Hello", null);
        return new MessageContent(List.of(new MessageVariant("A", 100, List.of(text))), Map.of());
    }

    private static Rule openDeals(int atLeast) {
        return Condition.of("openDeals", Operator.AT_LEAST, BigDecimal.valueOf(atLeast));
    }

    private DomainEvent cost(UUID campaign) {
        if (!costs.isEmpty() && random.nextInt(3) == 0) {
            UUID cost = costs.keySet().iterator().next();
            return new CostRetracted(costs.remove(cost), cost);
        }
        UUID cost = ids.get();
        costs.put(cost, campaign);
        Money amount = new Money(new BigDecimal(random.nextInt(90) + ".50"), "EUR");
        return new CostBooked(
                campaign, cost, amount, names.get(), random.nextBoolean() ? CostKind.PLANNED : CostKind.ACTUAL);
    }

    private DomainEvent life(UUID campaign) {
        return switch (random.nextInt(6)) {
            case 0 -> new CampaignPaused(campaign, names.get());
            case 1 -> new CampaignResumed(campaign);
            case 2 -> new CampaignCompleted(campaign);
            case 3 -> new CampaignCancelled(campaign, names.get());
            case 4 -> gone(campaign);
            default -> new CampaignLaunched(campaign, null);
        };
    }

    private DomainEvent gone(UUID campaign) {
        campaigns.remove(campaign);
        costs.values().removeIf(campaign::equals);
        return new CampaignRetracted(campaign);
    }

    private DomainEvent entered(UUID member, UUID campaign, UUID customer) {
        members.put(member, campaign);
        customers.put(member, customer);
        MemberSource source = random.nextBoolean() ? MemberSource.AUDIENCE : MemberSource.RESPONSE;
        return new MemberEntered(member, campaign, customer, random.nextBoolean() ? "A" : null, source);
    }

    private DomainEvent told() {
        if (members.isEmpty()) {
            return details(pick(campaigns));
        }
        UUID member = pick(List.copyOf(members.keySet()));
        UUID campaign = members.get(member);
        UUID customer = customers.get(member);
        return switch (random.nextInt(10)) {
            case 0 -> new MessageCleared(member, campaign, customer, customer, 2, "hash", "zh");
            case 1 -> new MessageRefused(member, campaign, customer, MessageRefusal.NO_CONSENT);
            case 2 -> new MessageSent(member, campaign, customer, names.get());
            case 3 -> new SendFailed(member, campaign, customer, names.get());
            case 4 -> new SendInDoubt(member, campaign, customer);
            case 5 -> new SendPostponed(member, campaign, customer, names.get());
            case 6 -> lead(member, campaign, customer);
            default -> new MemberResponded(member, campaign, customer, ids.get(), kind(), names.get());
        };
    }

    private DomainEvent lead(UUID member, UUID campaign, UUID customer) {
        return leads.add(member)
                ? new MemberBecameLead(
                        member, campaign, customer, null, MemoryJournal.START.plusSeconds(random.nextInt(80)))
                : new LeadAccepted(member, campaign, customer);
    }

    private ResponseKind kind() {
        return ResponseKind.values()[random.nextInt(ResponseKind.values().length)];
    }

    private UUID pick(List<UUID> all) {
        return all.get(random.nextInt(all.size()));
    }
}
