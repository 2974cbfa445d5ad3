package dev.annals.server.carrier;

import dev.annals.api.campaign.CampaignChannel;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Which channel goes by which carrier, as far as they are configured. */
public final class Carriers {
    private final Map<CampaignChannel, Carrier> carriers;

    public Carriers(Map<CampaignChannel, Carrier> carriers) {
        EnumMap<CampaignChannel, Carrier> all = new EnumMap<>(CampaignChannel.class);
        all.putAll(carriers);
        this.carriers = all;
    }

    public Optional<Carrier> of(CampaignChannel channel) {
        return Optional.ofNullable(carriers.get(channel));
    }
}
