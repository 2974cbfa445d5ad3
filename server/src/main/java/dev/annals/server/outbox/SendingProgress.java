package dev.annals.server.outbox;

import dev.annals.api.campaign.MemberState;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a campaign's messages have come.
 *
 * @param obstacle why none can leave; absent when they can, or none is left
 * @param audience how many customers the audience has; absent until all have entered
 * @param entered members so far
 * @param messages members by how far the message to them has come; those with nobody are left out
 * @param waiting messages that are still to be decided on
 * @param underWay messages that are being handed over
 * @param nextAt when the next one may be decided on: later than now in quiet hours, before the campaign's first moment, and
 *     when the mail server or gateway has put it off; absent when none waits
 * @param perMinute the most messages a minute, over all campaigns; absent without a limit
 */
record SendingProgress(
        Stage stage,
        @Nullable Obstacle obstacle,
        @Nullable Long audience,
        long entered,
        Map<MemberState, Long> messages,
        long waiting,
        long underWay,
        @Nullable Instant nextAt,
        @Nullable Integer perMinute) {

    /** What is going on. */
    enum Stage {
        /** The campaign was not launched, so there is nothing to send. */
        NOT_LAUNCHED,
        /** The audience enters; messages leave as soon as they are listed. */
        PREPARING,
        /** Messages leave. */
        SENDING,
        /** Messages are left, and none may leave yet. */
        WAITING,
        /** Messages are left, and none can leave. */
        HELD,
        /** Messages are left, and the campaign is paused. */
        PAUSED,
        /** Every message was decided on, or there is none. */
        DONE
    }
}
