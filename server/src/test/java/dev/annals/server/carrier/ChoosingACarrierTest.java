package dev.annals.server.carrier;

import static dev.annals.api.campaign.CampaignChannel.EMAIL;
import static dev.annals.api.campaign.CampaignChannel.PHONE;
import static dev.annals.api.campaign.CampaignChannel.SMS;
import static dev.annals.api.campaign.CampaignChannel.SOCIAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.startup.SendingSettings;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChoosingACarrierTest {
    private static final SendingSettings.Smtp SMTP =
            new SendingSettings.Smtp(URI.create("smtps://mail.example"), null, 3, null);
    private static final SendingSettings.Gateway GATEWAY =
            new SendingSettings.Gateway(URI.create("https://gateway.example/messages"), "secret", Set.of(SMS, SOCIAL));

    @Test
    void mails_go_by_the_mail_server_and_the_rest_by_the_gateway_as_far_as_they_are_there() {
        Carriers both = carriers(SMTP, GATEWAY);
        assertThat(both.of(EMAIL)).containsInstanceOf(SmtpCarrier.class);
        assertThat(both.of(SMS)).containsInstanceOf(GatewayCarrier.class);
        assertThat(both.of(SOCIAL)).isEqualTo(both.of(SMS));
        assertThat(both.of(PHONE)).isEmpty();
        assertThat(carriers(null, GATEWAY).of(EMAIL)).isEmpty();
        assertThat(carriers(SMTP, null).of(SMS)).isEmpty();
    }

    @Test
    void a_mail_server_is_spoken_with_on_as_many_connections_as_are_set() {
        assertThat(carriers(SMTP, null).of(EMAIL).orElseThrow().connections()).isEqualTo(3);
    }

    private static Carriers carriers(SendingSettings.Smtp smtp, SendingSettings.Gateway gateway) {
        return CarrierWiring.carriers(
                new SendingSettings(URI.create("https://annals.shop.example"), smtp, null, gateway), Clock.systemUTC());
    }
}
