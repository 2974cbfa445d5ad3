package dev.annals.api.campaign;

import dev.annals.api.DomainEvent;

/** Everything that can happen to a campaign. */
public sealed interface CampaignEvent extends DomainEvent
        permits CampaignPlanned,
                CampaignDetailsChanged,
                AudienceChanged,
                ContentChanged,
                CampaignApproved,
                CampaignLaunched,
                AudienceEntered,
                CampaignPaused,
                CampaignResumed,
                CampaignCompleted,
                CampaignCancelled,
                CostBooked,
                CostRetracted,
                CampaignRetracted {}
