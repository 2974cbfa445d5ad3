package dev.annals.command.campaign;

import dev.annals.api.AggregateType;
import dev.annals.command.aggregate.AggregateModule;
import java.util.List;

/** Campaigns and their members, for the wiring. */
public final class Campaigns {
    private Campaigns() {}

    public static List<AggregateModule<?, ?>> modules() {
        return List.of(
                new AggregateModule<>(AggregateType.CAMPAIGN, Campaign.class, Campaign::new, Plan::new),
                new AggregateModule<>(AggregateType.CAMPAIGN_MEMBER, Member.class, Member::new, Membership::new));
    }
}
