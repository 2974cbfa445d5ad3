package dev.annals.command.campaign;

import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.person;
import static dev.annals.command.campaign.Efforts.CAMPAIGN;
import static dev.annals.command.campaign.Efforts.add;
import static dev.annals.command.campaign.Efforts.campaign;
import static dev.annals.command.campaign.Efforts.launch;
import static dev.annals.command.campaign.Efforts.mail;
import static dev.annals.command.campaign.Efforts.named;
import static dev.annals.command.campaign.Efforts.needsApproval;
import static dev.annals.command.campaign.Efforts.remove;
import static dev.annals.command.campaign.Efforts.say;

import dev.annals.api.Command;
import dev.annals.api.CommonRefusal;
import dev.annals.api.MetaKeys;
import dev.annals.api.Patch;
import dev.annals.api.campaign.ApproveCampaign;
import dev.annals.api.campaign.CampaignApproved;
import dev.annals.api.campaign.CampaignLaunched;
import dev.annals.api.campaign.CampaignRefusal;
import dev.annals.api.campaign.RetractCampaign;
import dev.annals.api.sending.ChangeSendingRules;
import dev.annals.command.CommandSideFixture;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApprovingACampaignTest {
    private static final Map<String, String> ANN = Map.of(MetaKeys.ACTOR, "ann");
    private static final Map<String, String> BEN = Map.of(MetaKeys.ACTOR, "ben");
    private static final Map<String, String> CYD = Map.of(MetaKeys.ACTOR, "cyd");
    private static final Command APPROVE = new ApproveCampaign(CAMPAIGN);

    private final CommandSideFixture annals = CommandSideFixture.start().given(person(PERSON), campaign(CAMPAIGN));

    @Test
    void a_campaign_that_needs_an_approval_is_not_launched_without() {
        annals.given(add(PERSON), mail(), needsApproval(true));
        annals.when(launch()).isRefused(CampaignRefusal.NOT_APPROVED);
        annals.when(APPROVE, ANN).records(new CampaignApproved(CAMPAIGN));
        annals.when(APPROVE, BEN).recordsNothing();
        annals.when(launch(), BEN).records(new CampaignLaunched(CAMPAIGN, null));
        annals.when(APPROVE, ANN).isRefused(CampaignRefusal.ALREADY_LAUNCHED);
    }

    @Test
    void no_campaign_is_launched_without_an_approval_while_the_rules_of_sending_want_one() {
        annals.given(add(PERSON), mail(), needsApproval(false), approvalRequired(true));
        annals.when(launch()).isRefused(CampaignRefusal.NOT_APPROVED);
        annals.given(approvalRequired(false));
        annals.when(launch()).records(new CampaignLaunched(CAMPAIGN, null));
    }

    @Test
    void that_none_is_needed_is_nothing_new_to_a_campaign_that_did_not_say() {
        annals.when(needsApproval(false)).recordsNothing();
    }

    @Test
    void nobody_approves_what_they_changed_last() {
        annals.when(add(PERSON), ANN);
        annals.when(mail(), BEN);
        annals.when(APPROVE, ANN).isRefused(CampaignRefusal.OWN_APPROVAL);
        annals.when(APPROVE, BEN).isRefused(CampaignRefusal.OWN_APPROVAL);
        annals.when(say("Other news", "Hello"), CYD);
        annals.when(APPROVE, BEN).records(new CampaignApproved(CAMPAIGN));
    }

    @Test
    void a_later_change_of_audience_or_content_withdraws_it_and_no_other() {
        annals.given(add(PERSON), mail(), needsApproval(true));
        annals.when(APPROVE, ANN);
        annals.given(named("Summer"));
        annals.when(mail()).recordsNothing();
        annals.when(APPROVE, ANN).recordsNothing();
        annals.given(say("Other news", "Hello"));
        annals.when(launch()).isRefused(CampaignRefusal.NOT_APPROVED);
        annals.when(APPROVE, ANN);
        annals.given(remove(PERSON), add(PERSON));
        annals.when(launch()).isRefused(CampaignRefusal.NOT_APPROVED);
        annals.given(needsApproval(false));
        annals.when(launch()).records(new CampaignLaunched(CAMPAIGN, null));
    }

    @Test
    void what_was_withdrawn_is_not_approved() {
        annals.given(new RetractCampaign(CAMPAIGN));
        annals.when(APPROVE, ANN).isRefused(CommonRefusal.RETRACTED);
    }

    private static Command approvalRequired(boolean yes) {
        return new ChangeSendingRules(null, null, null, null, null, Patch.set(yes));
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
