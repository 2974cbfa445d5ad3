package dev.annals.api.campaign;

import dev.annals.api.Command;

/** Every wish that a campaign can be told. */
public sealed interface CampaignCommand extends Command
        permits PlanCampaign,
                ChangeCampaignDetails,
                ChangeAudience,
                ChangeContent,
                ApproveCampaign,
                LaunchCampaign,
                RecordAudienceEntered,
                PauseCampaign,
                ResumeCampaign,
                CompleteCampaign,
                CancelCampaign,
                BookCost,
                RetractCost,
                RetractCampaign {}
