package dev.annals.command.campaign;

import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.person;
import static dev.annals.command.campaign.Efforts.CAMPAIGN;
import static dev.annals.command.campaign.Efforts.add;
import static dev.annals.command.campaign.Efforts.by;
import static dev.annals.command.campaign.Efforts.campaign;
import static dev.annals.command.campaign.Efforts.cancel;
import static dev.annals.command.campaign.Efforts.content;
import static dev.annals.command.campaign.Efforts.launch;
import static dev.annals.command.campaign.Efforts.mail;
import static dev.annals.command.campaign.Efforts.say;

import dev.annals.api.CommonRefusal;
import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.campaign.CampaignLaunched;
import dev.annals.api.campaign.CampaignRefusal;
import dev.annals.api.campaign.ContentChanged;
import dev.annals.api.campaign.ContentRefusal;
import dev.annals.command.CommandSideFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SayingSomethingTest {
    private final CommandSideFixture annals =
            CommandSideFixture.start().given(person(PERSON), campaign(CAMPAIGN), add(PERSON));

    @Test
    void what_is_said_replaces_what_was_said_before() {
        annals.when(say("News", "Hello")).records(new ContentChanged(CAMPAIGN, content("News", "Hello")));
        annals.when(say("News", "Hello")).recordsNothing();
        annals.when(say("Old news", "Hello")).records(new ContentChanged(CAMPAIGN, content("Old news", "Hello")));
    }

    @Test
    void what_cannot_be_sent_is_refused_where_it_stands() {
        annals.when(say("News", "Hello {{customer.shoes}}"))
                .isRefusedAt("/content/variants/0/texts/0/text", ContentRefusal.UNKNOWN_VARIABLE);
        annals.when(say(null, "Hello")).isRefusedAt("/content/variants/0/texts/0/subject", CommonRefusal.REQUIRED);
        annals.given(by(CampaignChannel.SMS));
        annals.when(say("News", "Hello")).isRefusedAt("/content/variants/0/texts/0", ContentRefusal.ONLY_TEXT_ALLOWED);
        annals.when(say(null, "Hello")).records(new ContentChanged(CAMPAIGN, content(null, "Hello")));
    }

    @ParameterizedTest
    @EnumSource(
            value = CampaignChannel.class,
            names = {"EVENT", "AD"})
    void a_channel_by_which_nothing_is_sent_says_nothing(CampaignChannel channel) {
        annals.given(by(channel));
        annals.when(say(null, "Hello")).isRefused(CampaignRefusal.NOTHING_IS_SENT);
        annals.when(launch()).records(new CampaignLaunched(CAMPAIGN, null));
    }

    @ParameterizedTest
    @EnumSource(
            value = CampaignChannel.class,
            names = {"PHONE", "SOCIAL", "WEB"})
    void what_a_gateway_may_take_is_text_alone(CampaignChannel channel) {
        annals.given(by(channel));
        annals.when(mail()).isRefusedAt("/content/variants/0/texts/0", ContentRefusal.ONLY_TEXT_ALLOWED);
        annals.when(say(null, "Hello")).records(new ContentChanged(CAMPAIGN, content(null, "Hello")));
        annals.when(launch()).records(new CampaignLaunched(CAMPAIGN, null));
    }

    @ParameterizedTest
    @EnumSource(
            value = CampaignChannel.class,
            names = {"PHONE", "SOCIAL", "WEB"})
    void who_calls_or_posts_need_not_say_what(CampaignChannel channel) {
        annals.given(by(channel));
        annals.when(launch()).records(new CampaignLaunched(CAMPAIGN, null));
    }

    @Test
    void messages_need_something_to_say() {
        annals.when(launch()).isRefused(CampaignRefusal.NO_CONTENT);
        annals.given(by(CampaignChannel.SMS));
        annals.when(launch()).isRefused(CampaignRefusal.NO_CONTENT);
        annals.given(say(null, "Hello"));
        annals.when(launch()).records(new CampaignLaunched(CAMPAIGN, null));
    }

    @Test
    void the_channel_stays_one_that_sends_what_is_said() {
        annals.given(mail());
        annals.when(by(CampaignChannel.SMS)).isRefusedAt("/channel", CampaignRefusal.NO_CONTENT);
        annals.when(by(CampaignChannel.WEB)).isRefusedAt("/channel", CampaignRefusal.NO_CONTENT);
        annals.when(by(CampaignChannel.EVENT)).isRefusedAt("/channel", CampaignRefusal.NOTHING_IS_SENT);
    }

    @Test
    void a_short_text_is_sent_by_any_channel_of_such() {
        annals.given(by(CampaignChannel.SMS), say(null, "Hello"), by(CampaignChannel.SOCIAL));
        annals.when(by(CampaignChannel.EMAIL)).isRefusedAt("/channel", CampaignRefusal.NO_CONTENT);
        annals.when(by(CampaignChannel.SMS)).atVersion(6);
    }

    @Test
    void the_content_is_fixed_at_the_launch() {
        annals.given(mail(), launch());
        annals.when(say("Other news", "Hello")).isRefused(CampaignRefusal.ALREADY_LAUNCHED);
        annals.given(cancel());
        annals.when(say("Other news", "Hello")).isRefused(CampaignRefusal.CAMPAIGN_OVER);
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
