package dev.annals.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What keeps messages back, for a while or for good. */
class SendingByTheRulesTest {
    private final MailedServer annals = new MailedServer();

    @Test
    void whom_it_is_quiet_for_waits_and_nobody_else() {
        LocalTime now = LocalTime.now(ZoneOffset.UTC);
        annals.ruling("{'quietHours':{'from':'%tR','to':'%tR'}}".formatted(now.minusHours(2), now.plusHours(2)));
        UUID here = annals.customer("Here", "here", "en", true);
        UUID there = annals.customer("There", "there", "en", true);
        annals.api.post("/customers/" + there + "/preferences", "{'zone':'Etc/GMT-6'}");

        UUID campaign = annals.launched(here, there);

        JsonNode progress = annals.awaitStage(campaign, "WAITING");
        assertThat(progress.get("waiting").asLong()).isEqualTo(1);
        assertThat(progress.get("nextAt").asString()).contains("%tR:00".formatted(now.plusHours(2)));
        await().untilAsserted(() -> assertThat(
                        annals.member(campaign, there).get("state").asString())
                .isEqualTo("SENT"));
        assertThat(annals.member(campaign, here).get("state").asString()).isEqualTo("ENTERED");
    }

    @Test
    void nobody_gets_more_than_the_cap_over_all_campaigns() {
        annals.ruling("{'cap':{'messages':1,'days':7}}");
        UUID ann = annals.customer("Ann", "ann", "en", true);
        UUID bob = annals.customer("Bob", "bob", "en", true);
        annals.awaitDone(annals.launched(ann));

        UUID second = annals.launched(ann, bob);
        annals.awaitDone(second);

        assertThat(annals.member(second, ann).get("refusal").asString()).isEqualTo("CAP_REACHED");
        assertThat(annals.member(second, bob).get("state").asString()).isEqualTo("SENT");
    }

    @Test
    void a_refused_message_does_not_count() {
        annals.ruling("{'cap':{'messages':1,'days':7}}");
        UUID ann = annals.customer("Ann", "ann", "en", false);
        annals.awaitDone(annals.launched(ann));
        annals.consent(ann, true);

        UUID second = annals.launched(ann);
        annals.awaitDone(second);

        assertThat(annals.member(second, ann).get("state").asString()).isEqualTo("SENT");
    }

    @Test
    void without_a_sender_messages_are_held_and_a_consent_that_is_withdrawn_stops_them() {
        annals.ruling("{'sender':null}");
        UUID ann = annals.customer("Ann", "ann", "en", true);
        UUID bob = annals.customer("Bob", "bob", "en", true);
        UUID campaign = annals.launched(ann, bob);
        assertThat(annals.awaitStage(campaign, "HELD").get("obstacle").asString())
                .isEqualTo("NO_SENDER");

        annals.consent(ann, false);
        annals.ruling("{}");
        annals.awaitDone(campaign);

        assertThat(annals.member(campaign, ann).get("refusal").asString()).isEqualTo("NO_CONSENT");
        assertThat(MailedServer.TOWN.mailsTo(annals.address("ann"))).isEmpty();
        assertThat(MailedServer.TOWN.mailsTo(annals.address("bob"))).hasSize(1);
    }

    @Test
    void a_paused_campaign_goes_on_when_it_is_resumed() {
        annals.ruling("{'sender':null}");
        UUID ann = annals.customer("Ann", "ann", "en", true);
        UUID campaign = annals.launched(ann);
        annals.awaitStage(campaign, "HELD");
        annals.tell(campaign, "pause");
        annals.ruling("{}");
        UUID other = annals.customer("Other", "other", "en", true);
        annals.awaitDone(annals.launched(other));

        assertThat(annals.awaitStage(campaign, "PAUSED").get("waiting").asLong())
                .isEqualTo(1);
        annals.tell(campaign, "resume");
        annals.awaitDone(campaign);

        assertThat(annals.member(campaign, ann).get("state").asString()).isEqualTo("SENT");
    }

    @Test
    void what_is_left_of_a_completed_campaign_is_refused() {
        annals.ruling("{'sender':null}");
        UUID ann = annals.customer("Ann", "ann", "en", true);
        UUID campaign = annals.launched(ann);
        annals.awaitStage(campaign, "HELD");

        annals.tell(campaign, "complete");
        annals.awaitDone(campaign);

        assertThat(annals.member(campaign, ann).get("refusal").asString()).isEqualTo("CAMPAIGN_OVER");
    }

    @Test
    void who_is_a_member_already_keeps_nobody_from_entering_and_enters_once() throws Exception {
        annals.ruling("{}");
        UUID ann = annals.customer("Ann", "ann", "en", true);
        UUID bob = annals.customer("Bob", "bob", "en", true);
        UUID campaign = annals.launched(ann);
        annals.awaitDone(campaign);

        MailedServer.SERVER.bean(Entering.class).enter(campaign, List.of(ann, bob), List.of("A", "A"));

        JsonNode entered = annals.api
                .with("Prefer", "wait=30")
                .get("/campaigns/" + campaign + "/members/" + bob + "?atLeast=1")
                .json();
        assertThat(entered.get("version").asLong()).isEqualTo(1);
        assertThat(annals.member(campaign, ann).get("version").asLong()).isEqualTo(3);
    }
}
