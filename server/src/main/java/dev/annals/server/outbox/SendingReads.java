package dev.annals.server.outbox;

import dev.annals.api.campaign.CampaignState;
import dev.annals.api.campaign.CampaignView;
import dev.annals.api.campaign.GetCampaign;
import dev.annals.api.query.Answer;
import dev.annals.api.query.AsOf;
import dev.annals.api.sending.GetSendingRules;
import dev.annals.api.sending.SendingRules;
import dev.annals.server.dispatch.Queries;
import dev.annals.server.http.Reading;
import dev.annals.server.http.Resource;
import dev.annals.server.outbox.SendingProgress.Stage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the messages of a campaign have come. */
@RestController
@RequestMapping(Resource.BASE + "/campaigns/{id}/sending")
@Tag(name = "Campaigns")
class SendingReads {
    private final Queries queries;
    private final Preparations preparations;
    private final Outbox outbox;
    private final Outlets outlets;
    private final Clock clock;

    SendingReads(Queries queries, Preparations preparations, Outbox outbox, Outlets outlets, Clock clock) {
        this.queries = queries;
        this.preparations = preparations;
        this.outbox = outbox;
        this.outlets = outlets;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "How far a campaign's messages have come",
            description =
                    "Of now only: what waits is no part of history. Who is in doubt, was refused or failed, and why, is"
                            + " listed by `/campaigns/{id}/members?state=`.")
    Reading<SendingProgress> progress(@PathVariable UUID id) {
        Answer<CampaignView> answer = queries.ask(new GetCampaign(id, AsOf.NOW));
        SendingRules rules = queries.ask(new GetSendingRules(AsOf.NOW)).body().rules();
        return new Reading<>(new Answer<>(progress(answer.body(), rules), answer.position(), answer.instant()), null);
    }

    private SendingProgress progress(CampaignView campaign, SendingRules rules) {
        Outbox.Waiting waiting = outbox.waiting(campaign.id());
        long left = waiting.waiting() + waiting.taken();
        Obstacle obstacle = left == 0 || campaign.state().isOver()
                ? null
                : outlets.obstacle(campaign.channel(), rules).orElse(null);
        return new SendingProgress(
                stage(campaign, waiting, obstacle),
                obstacle,
                campaign.audience().entered(),
                campaign.members().total(),
                campaign.members().states(),
                waiting.waiting(),
                waiting.taken(),
                waiting.nextAt(),
                rules.perMinute());
    }

    private Stage stage(CampaignView campaign, Outbox.Waiting waiting, @Nullable Obstacle obstacle) {
        if (campaign.launchedAt() == null) {
            return Stage.NOT_LAUNCHED;
        }
        if (!campaign.state().isOver() && !preparations.of(campaign.id()).finished()) {
            return Stage.PREPARING;
        }
        if (waiting.waiting() + waiting.taken() == 0) {
            return Stage.DONE;
        }
        if (campaign.state() == CampaignState.PAUSED) {
            return Stage.PAUSED;
        }
        if (obstacle != null) {
            return Stage.HELD;
        }
        Instant next = waiting.nextAt();
        return waiting.taken() == 0 && next != null && next.isAfter(clock.instant()) ? Stage.WAITING : Stage.SENDING;
    }
}
