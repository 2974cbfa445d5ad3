package dev.annals.command.campaign;

import static dev.annals.command.CommandSideFixture.NOW;
import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.euros;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.person;
import static dev.annals.command.campaign.Efforts.CAMPAIGN;
import static dev.annals.command.campaign.Efforts.about;
import static dev.annals.command.campaign.Efforts.add;
import static dev.annals.command.campaign.Efforts.by;
import static dev.annals.command.campaign.Efforts.campaign;
import static dev.annals.command.campaign.Efforts.cancel;
import static dev.annals.command.campaign.Efforts.complete;
import static dev.annals.command.campaign.Efforts.cost;
import static dev.annals.command.campaign.Efforts.days;
import static dev.annals.command.campaign.Efforts.launch;
import static dev.annals.command.campaign.Efforts.mail;
import static dev.annals.command.campaign.Efforts.named;
import static dev.annals.command.campaign.Efforts.pause;
import static dev.annals.command.campaign.Efforts.remove;
import static dev.annals.command.campaign.Efforts.resume;

import dev.annals.api.CommonRefusal;
import dev.annals.api.MetaKeys;
import dev.annals.api.Patch;
import dev.annals.api.campaign.AudienceEntered;
import dev.annals.api.campaign.CampaignCancelled;
import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.campaign.CampaignCompleted;
import dev.annals.api.campaign.CampaignLaunched;
import dev.annals.api.campaign.CampaignPaused;
import dev.annals.api.campaign.CampaignRefusal;
import dev.annals.api.campaign.CampaignResumed;
import dev.annals.api.campaign.CampaignRetracted;
import dev.annals.api.campaign.LaunchCampaign;
import dev.annals.api.campaign.RecordAudienceEntered;
import dev.annals.api.campaign.RetractCampaign;
import dev.annals.command.CommandSideFixture;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunningACampaignTest {
    private final CommandSideFixture annals = CommandSideFixture.start().given(person(PERSON), campaign(CAMPAIGN));

    @Test
    void a_campaign_is_launched_once() {
        Instant later = NOW.plus(Duration.ofDays(1));
        annals.given(add(PERSON), mail());
        annals.when(new LaunchCampaign(CAMPAIGN, later)).records(new CampaignLaunched(CAMPAIGN, later));
        annals.when(launch()).isRefused(CampaignRefusal.ALREADY_LAUNCHED);
    }

    @Test
    void messages_need_somebody_to_go_to() {
        annals.when(launch()).isRefused(CampaignRefusal.NO_AUDIENCE);
        annals.given(remove(PERSON));
        annals.when(launch()).isRefused(CampaignRefusal.NO_AUDIENCE);
        annals.given(by(CampaignChannel.EVENT));
        annals.when(launch()).records(new CampaignLaunched(CAMPAIGN, null));
    }

    @Test
    void it_is_not_launched_after_its_last_day_nor_sent_then() {
        annals.given(add(PERSON), mail(), days(null, Patch.set(LocalDate.of(2026, 3, 10))));
        annals.whenOccurredAt(NOW.minus(Duration.ofDays(400)), new LaunchCampaign(CAMPAIGN, NOW.plusSeconds(14_400)))
                .isRefusedAt("/sendFrom", CommonRefusal.RANGE_REVERSED);
        annals.given(days(null, Patch.set(LocalDate.of(2026, 3, 9))));
        annals.when(launch()).isRefused(CampaignRefusal.CAMPAIGN_OVER);
        annals.given(days(null, Patch.set(LocalDate.of(2026, 3, 10))));
        annals.when(launch()).atVersion(7);
    }

    @Test
    void channel_and_purpose_stay_after_the_launch() {
        annals.given(add(PERSON), mail(), launch());
        annals.when(by(CampaignChannel.SMS)).isRefusedAt("/channel", CampaignRefusal.FIXED_AT_LAUNCH);
        annals.when(about("offers")).isRefusedAt("/purpose", CampaignRefusal.FIXED_AT_LAUNCH);
        annals.when(by(CampaignChannel.EMAIL)).recordsNothing();
        annals.when(named("Summer")).atVersion(5);
    }

    @Test
    void it_pauses_and_resumes() {
        annals.when(pause()).isRefused(CampaignRefusal.CAMPAIGN_NOT_RUNNING);
        annals.when(resume()).isRefused(CampaignRefusal.CAMPAIGN_NOT_RUNNING);
        annals.given(add(PERSON), mail(), launch());
        annals.when(resume()).recordsNothing();
        annals.when(pause()).records(new CampaignPaused(CAMPAIGN, "Stock is low"));
        annals.when(pause()).recordsNothing();
        annals.when(resume()).records(new CampaignResumed(CAMPAIGN));
    }

    @Test
    void it_is_completed_running_or_paused() {
        annals.when(complete()).isRefused(CampaignRefusal.CAMPAIGN_NOT_RUNNING);
        annals.given(add(PERSON), mail(), launch(), pause());
        annals.when(complete()).records(new CampaignCompleted(CAMPAIGN));
        annals.when(complete()).recordsNothing();
        annals.when(cancel()).isRefused(CampaignRefusal.CAMPAIGN_OVER);
        annals.when(launch()).isRefused(CampaignRefusal.CAMPAIGN_OVER);
        annals.when(pause()).isRefused(CampaignRefusal.CAMPAIGN_OVER);
        annals.when(resume()).isRefused(CampaignRefusal.CAMPAIGN_OVER);
    }

    @Test
    void it_is_cancelled_from_any_state_but_completed() {
        annals.when(cancel()).records(new CampaignCancelled(CAMPAIGN, "No stock"));
        annals.when(cancel()).recordsNothing();
        annals.when(complete()).isRefused(CampaignRefusal.CAMPAIGN_OVER);
        annals.when(launch()).isRefused(CampaignRefusal.CAMPAIGN_OVER);
    }

    @Test
    void the_number_of_those_who_entered_is_recorded_once() {
        annals.when(new RecordAudienceEntered(CAMPAIGN, 1)).isRefused(CampaignRefusal.CAMPAIGN_NOT_RUNNING);
        annals.given(add(PERSON), mail(), launch());
        annals.when(new RecordAudienceEntered(CAMPAIGN, 1)).records(new AudienceEntered(CAMPAIGN, 1));
        annals.when(new RecordAudienceEntered(CAMPAIGN, 1)).recordsNothing();
    }

    @Test
    void what_reached_people_is_not_withdrawn_unless_its_import_is_undone() {
        annals.given(add(PERSON), mail(), launch());
        annals.when(new RetractCampaign(CAMPAIGN)).isRefused(CampaignRefusal.ALREADY_LAUNCHED);
        annals.when(new RetractCampaign(CAMPAIGN), Map.of(MetaKeys.ORIGIN, "import:1"))
                .records(new CampaignRetracted(CAMPAIGN));
    }

    @Test
    void what_was_withdrawn_does_not_change() {
        annals.given(new RetractCampaign(CAMPAIGN));
        annals.when(new RetractCampaign(CAMPAIGN)).recordsNothing();
        annals.when(named("Summer")).isRefused(CommonRefusal.RETRACTED);
        annals.when(launch()).isRefused(CommonRefusal.RETRACTED);
        annals.when(complete()).isRefused(CommonRefusal.RETRACTED);
        annals.when(cancel()).isRefused(CommonRefusal.RETRACTED);
        annals.when(cost(id(90), euros("1.00"))).isRefused(CommonRefusal.RETRACTED);
        annals.when(campaign(CAMPAIGN)).isRefused(CommonRefusal.RETRACTED);
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
