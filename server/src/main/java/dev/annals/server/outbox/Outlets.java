package dev.annals.server.outbox;

import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.campaign.CampaignToSend;
import dev.annals.api.sending.SendingRules;
import dev.annals.server.carrier.Carrier;
import dev.annals.server.carrier.Carriers;
import dev.annals.server.link.MessageLinks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether messages can leave, by channel. */
@Component
class Outlets {
    private static final Logger LOG = LoggerFactory.getLogger(Outlets.class);
    private static final Duration REST = Duration.ofSeconds(30);

    private final Carriers carriers;
    private final MessageLinks links;
    private final Clock clock;
    private final Map<CampaignChannel, Instant> downUntil = new ConcurrentHashMap<>();

    Outlets(Carriers carriers, MessageLinks links, Clock clock) {
        this.carriers = carriers;
        this.links = links;
        this.clock = clock;
    }

    /** Whether its messages leave from here, now or once they can. */
    boolean isSent(CampaignToSend campaign) {
        return campaign.content() != null
                && (campaign.channel().isSent()
                        || carriers.of(campaign.channel()).isPresent());
    }

    Optional<Obstacle> obstacle(CampaignChannel channel, SendingRules rules) {
        if (carriers.of(channel).isEmpty()) {
            return Optional.of(Obstacle.NO_CARRIER);
        }
        if (!links.isReady()) {
            return Optional.of(Obstacle.NO_PUBLIC_URL);
        }
        if (channel == CampaignChannel.EMAIL && rules.sender() == null) {
            return Optional.of(Obstacle.NO_SENDER);
        }
        return isDown(channel) ? Optional.of(Obstacle.CARRIER_DOWN) : Optional.empty();
    }

    Carrier carrier(CampaignChannel channel) {
        return carriers.of(channel).orElseThrow();
    }

    void markUp(CampaignChannel channel) {
        if (downUntil.remove(channel) != null) {
            LOG.info("The carrier of {} takes messages again", channel);
        }
    }

    /** @param why without an address */
    void markDown(CampaignChannel channel, String why) {
        if (downUntil.put(channel, clock.instant().plus(REST)) == null) {
            LOG.warn("The carrier of {} takes no messages: {}", channel, why);
        }
    }

    private boolean isDown(CampaignChannel channel) {
        Instant until = downUntil.get(channel);
        return until != null && clock.instant().isBefore(until);
    }
}
