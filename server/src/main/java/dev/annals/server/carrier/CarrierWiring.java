package dev.annals.server.carrier;

import dev.annals.api.campaign.CampaignChannel;
import dev.annals.server.startup.SendingSettings;
import dev.annals.server.startup.Settings;
import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which carriers there are follows from the settings alone: whether one can be reached is seen when it is needed. */
@Configuration(proxyBeanMethods = false)
class CarrierWiring {
    @Bean
    Carriers carriers(Settings settings, Clock clock) {
        return carriers(settings.sending(), clock);
    }

    static Carriers carriers(SendingSettings settings, Clock clock) {
        Map<CampaignChannel, Carrier> carriers = new EnumMap<>(CampaignChannel.class);
        SendingSettings.Gateway gateway = settings.gateway();
        if (gateway != null) {
            Carrier carrier = new GatewayCarrier(gateway, clock, GatewayCarrier.PATIENCE);
            gateway.channels().forEach(channel -> carriers.put(channel, carrier));
        }
        SendingSettings.Smtp smtp = settings.smtp();
        if (smtp != null) {
            carriers.put(CampaignChannel.EMAIL, new SmtpCarrier(smtp, greeting(settings.publicUrl())));
        }
        return new Carriers(carriers);
    }

    /** Mail servers like to hear a name that leads back to whoever says it. */
    private static String greeting(@Nullable URI publicUrl) {
        return publicUrl == null ? "localhost" : publicUrl.getHost();
    }
}
