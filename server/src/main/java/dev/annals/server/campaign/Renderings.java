package dev.annals.server.campaign;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.annals.api.campaign.MessageContent;
import dev.annals.content.Rendering;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What launched campaigns say, ready to be filled in: it is fixed by then, so it is read once. */
@Component
public class Renderings {
    private static final int RECENT_CAMPAIGNS = 50;

    private final Cache<UUID, Rendering> recent =
            Caffeine.newBuilder().maximumSize(RECENT_CAMPAIGNS).build();

    /** @param campaignId of a campaign that was launched */
    public Rendering of(UUID campaignId, MessageContent content) {
        return recent.get(campaignId, id -> Rendering.of(content));
    }
}
