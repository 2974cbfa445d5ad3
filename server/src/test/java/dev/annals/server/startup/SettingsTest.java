package dev.annals.server.startup;

import static dev.annals.api.campaign.CampaignChannel.PHONE;
import static dev.annals.api.campaign.CampaignChannel.SMS;
import static dev.annals.api.campaign.CampaignChannel.SOCIAL;
import static dev.annals.api.campaign.CampaignChannel.WEB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.annals.ledger.VerifierKey;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final String WITNESS = "witness.example/w1+240e77bf+BFhmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZmZm";

    private static Settings read(Map<String, String> values) {
        return new SettingsReader(new SettingValues(values)).read();
    }

    @Test
    void nothing_has_to_be_set() {
        assertThat(read(Map.of()))
                .isEqualTo(new Settings(
                        8080,
                        Path.of("data").toAbsolutePath(),
                        null,
                        0,
                        ZoneId.of("UTC"),
                        null,
                        null,
                        null,
                        SendingSettings.NONE,
                        LedgerSettings.USUAL,
                        SealingSettings.USUAL,
                        Settings.USUAL_WORKSPACES,
                        HttpSettings.USUAL,
                        AccessSettings.USUAL));
    }

    @Test
    void what_is_set_is_taken() {
        Settings settings = read(Map.of(
                "ANNALS_PORT", " 9090 ",
                "ANNALS_ZONE", "Asia/Shanghai",
                "ANNALS_CURRENCY", "CNY",
                "ANNALS_PUBLIC_DAYS", "src",
                "ANNALS_DATABASE_URL", "postgresql://db.example:5432/crm",
                "ANNALS_DATABASE_USER", "crm",
                "ANNALS_EVENT_STORE", "axon-server",
                "ANNALS_AXON_SERVER_HOST", "axon.example"));

        assertThat(settings.port()).isEqualTo(9090);
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(settings.currency()).isEqualTo("CNY");
        assertThat(settings.publicDays()).isEqualTo(Path.of("src").toAbsolutePath());
        assertThat(settings.database())
                .isEqualTo(new Settings.Database("jdbc:postgresql://db.example:5432/crm", "crm", null));
        assertThat(settings.axonServer()).isEqualTo(new Settings.AxonServer("axon.example", 8124, null));
    }

    @Test
    void how_messages_leave_is_taken() {
        SendingSettings sending = read(Map.of(
                        "ANNALS_PUBLIC_URL", "https://annals.shop.example/",
                        "ANNALS_SMTP_URL", "smtps://mail.shop.example:465",
                        "ANNALS_SMTP_USER", "shop",
                        "ANNALS_SMTP_PASSWORD", "the-secret",
                        "ANNALS_SMTP_CONNECTIONS", "4",
                        "ANNALS_SMTP_RETURN_PATH", "bounces@shop.example",
                        "ANNALS_BOUNCES_URL", "imaps://mail.shop.example/INBOX",
                        "ANNALS_BOUNCES_USER", "bounces",
                        "ANNALS_BOUNCES_PASSWORD", "the-secret"))
                .sending();

        assertThat(sending.publicUrl()).isEqualTo(URI.create("https://annals.shop.example"));
        assertThat(sending.smtp())
                .isEqualTo(new SendingSettings.Smtp(
                        URI.create("smtps://mail.shop.example:465"),
                        new SendingSettings.Login("shop", "the-secret"),
                        4,
                        "bounces@shop.example"));
        assertThat(sending.bounces())
                .isEqualTo(new SendingSettings.Mailbox(
                        URI.create("imaps://mail.shop.example/INBOX"),
                        new SendingSettings.Login("bounces", "the-secret")));
        assertThat(sending.gateway()).isNull();
    }

    @Test
    void a_mail_server_needs_no_more_than_its_url_and_a_gateway_takes_short_messages_unless_told_otherwise() {
        SendingSettings sending = read(Map.of(
                        "ANNALS_SMTP_URL", "smtp://localhost:1025",
                        "ANNALS_GATEWAY_URL", "https://gateway.shop.example/messages",
                        "ANNALS_GATEWAY_SECRET", "the-secret"))
                .sending();

        assertThat(sending.smtp())
                .isEqualTo(new SendingSettings.Smtp(URI.create("smtp://localhost:1025"), null, 8, null));
        assertThat(sending.gateway())
                .isEqualTo(new SendingSettings.Gateway(
                        URI.create("https://gateway.shop.example/messages"), "the-secret", Set.of(SMS)));
    }

    @Test
    void a_gateway_takes_the_channels_that_are_set() {
        SendingSettings sending = read(Map.of(
                        "ANNALS_GATEWAY_URL", "https://gateway.shop.example/messages",
                        "ANNALS_GATEWAY_SECRET", "the-secret",
                        "ANNALS_GATEWAY_CHANNELS", "SMS, SOCIAL,PHONE,WEB"))
                .sending();
        assertThat(sending.gateway().channels()).containsExactlyInAnyOrder(SMS, SOCIAL, PHONE, WEB);
    }

    @Test
    void how_the_ledger_is_published_is_taken() {
        LedgerSettings ledger = read(Map.of(
                        "ANNALS_LEDGER_ORIGIN", "ledger.shop.example",
                        "ANNALS_CHECKPOINT_EVERY", "PT10S",
                        "ANNALS_CHECKPOINT_FOLDER", "src",
                        "ANNALS_WITNESSES", "https://w1.example/x/ " + WITNESS + " , http://127.0.0.1:99 " + WITNESS))
                .ledger();

        VerifierKey key = VerifierKey.parse(WITNESS);
        assertThat(ledger)
                .isEqualTo(new LedgerSettings(
                        "ledger.shop.example",
                        Duration.ofSeconds(10),
                        Path.of("src").toAbsolutePath(),
                        List.of(
                                new LedgerSettings.Witness(URI.create("https://w1.example/x"), key),
                                new LedgerSettings.Witness(URI.create("http://127.0.0.1:99"), key))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ANNALS_LEDGER_ORIGIN|two words",
                "ANNALS_LEDGER_ORIGIN|a+b",
                "ANNALS_CHECKPOINT_EVERY|60",
                "ANNALS_CHECKPOINT_EVERY|PT0.5S",
                "ANNALS_CHECKPOINT_EVERY|PT25H",
                "ANNALS_CHECKPOINT_FOLDER|no/such/folder",
                "ANNALS_WITNESSES|https://w1.example",
                "ANNALS_WITNESSES|" + WITNESS,
                "ANNALS_WITNESSES|ftp://w1.example " + WITNESS,
                "ANNALS_WITNESSES|https://w1.example w1.example+00000000+BAAA",
                "ANNALS_WITNESSES|https://w1.example " + WITNESS + ",https://w1.example/ " + WITNESS
            })
    void a_wrong_value_about_the_ledger_is_refused_in_one_line(String name, String value) {
        assertThatThrownBy(() -> read(Map.of(name, value)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(name)
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "ANNALS_SMTP_URL smtp://localhost ANNALS_SMTP_CONNECTIONS 0",
                "ANNALS_SMTP_URL smtp://localhost ANNALS_SMTP_CONNECTIONS 65",
                "ANNALS_SMTP_URL smtp://localhost ANNALS_SMTP_CONNECTIONS many",
                "ANNALS_SMTP_URL smtp://localhost ANNALS_SMTP_USER shop",
                "ANNALS_SMTP_URL smtp://localhost ANNALS_SMTP_PASSWORD secret",
                "ANNALS_SMTP_URL smtp://localhost ANNALS_SMTP_RETURN_PATH bounces",
                "ANNALS_SMTP_URL smtp://localhost ANNALS_SMTP_RETURN_PATH <bounces@shop.example>",
                "ANNALS_BOUNCES_URL imap://localhost ANNALS_BOUNCES_USER bounces",
                "ANNALS_BOUNCES_URL imap://localhost ANNALS_BOUNCES_PASSWORD secret",
                "ANNALS_GATEWAY_URL https://gateway ANNALS_GATEWAY_CHANNELS SMS"
            })
    void a_wrong_or_lonely_value_about_sending_is_refused_in_one_line(
            String first, String value, String second, String other) {
        assertThatThrownBy(() -> read(Map.of(first, value, second, other)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(second.equals("ANNALS_GATEWAY_CHANNELS") ? "ANNALS_GATEWAY_SECRET" : second)
                .hasMessageNotContaining("secret\"")
                .message()
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SMS,PIGEON", "SMS,EMAIL", "SMS,EVENT", "AD", "sms", ","})
    void a_channel_that_no_gateway_can_take_is_refused(String channels) {
        assertThatThrownBy(() -> read(Map.of(
                        "ANNALS_GATEWAY_URL", "https://gateway",
                        "ANNALS_GATEWAY_SECRET", "the-secret",
                        "ANNALS_GATEWAY_CHANNELS", channels)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("ANNALS_GATEWAY_CHANNELS");
    }

    @ParameterizedTest
    @CsvSource({
        "ANNALS_PORT, eighty",
        "ANNALS_PORT, 65536",
        "ANNALS_PORT, -1",
        "ANNALS_POSTGRES_PORT, 1.5",
        "ANNALS_ZONE, Mars/Olympus",
        "ANNALS_CURRENCY, YUAN",
        "ANNALS_PUBLIC_DAYS, no/such/folder",
        "ANNALS_PUBLIC_DAYS, 'a\u0000b'",
        "ANNALS_EVENT_STORE, mongo",
        "ANNALS_EVENT_STORE, axon-server",
        "ANNALS_AXON_SERVER_HOST, axon.example",
        "ANNALS_DATABASE_URL, jdbc:mysql://db/crm",
        "ANNALS_DATABASE_URL, postgresql://user:secret@db/crm",
        "ANNALS_DATABASE_USER, crm",
        "ANNALS_DATABASE_PASSWORD, secret",
        "ANNALS_DATA, 'a\u0000b'",
        "ANNALS_PUBLIC_URL, annals.shop.example",
        "ANNALS_PUBLIC_URL, ftp://annals.shop.example",
        "ANNALS_PUBLIC_URL, https://user:secret@annals.shop.example",
        "ANNALS_SMTP_URL, mail.shop.example",
        "ANNALS_SMTP_URL, https://mail.shop.example",
        "ANNALS_SMTP_URL, smtp://user:secret@mail.shop.example",
        "ANNALS_SMTP_USER, shop",
        "ANNALS_SMTP_PASSWORD, secret",
        "ANNALS_SMTP_CONNECTIONS, 4",
        "ANNALS_SMTP_RETURN_PATH, bounces@shop.example",
        "ANNALS_BOUNCES_URL, pop3://mail.shop.example",
        "ANNALS_BOUNCES_URL, imaps://user:secret@mail.shop.example",
        "ANNALS_BOUNCES_USER, bounces",
        "ANNALS_BOUNCES_PASSWORD, secret",
        "ANNALS_GATEWAY_URL, smtp://gateway",
        "ANNALS_GATEWAY_URL, https://user:secret@gateway",
        "ANNALS_GATEWAY_URL, https://gateway",
        "ANNALS_GATEWAY_SECRET, secret",
        "ANNALS_GATEWAY_CHANNELS, SMS",
    })
    void a_wrong_or_lonely_value_is_refused_in_one_line_that_names_the_setting(String name, String value) {
        assertThatThrownBy(() -> read(Map.of(name, value)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(name.equals("ANNALS_EVENT_STORE") ? "ANNALS_" : name)
                .hasMessageNotContaining("secret@")
                .message()
                .hasLineCount(1);
    }

    @Test
    void an_argument_that_is_no_setting_is_refused() {
        assertThatThrownBy(() -> Settings.of("--annals.prot=80"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("--annals.prot");
    }

    @Test
    void an_argument_wins_over_the_environment() {
        assertThat(Settings.of("--annals.port=7001", "--annals.event-store=postgres")
                        .port())
                .isEqualTo(7001);
    }

    @Test
    void secrets_are_not_shown_with_the_settings() {
        Settings settings = read(Map.of(
                "ANNALS_DATABASE_URL", "jdbc:postgresql://db/crm",
                "ANNALS_DATABASE_USER", "crm",
                "ANNALS_DATABASE_PASSWORD", "the-secret",
                "ANNALS_EVENT_STORE", "axon-server",
                "ANNALS_AXON_SERVER_HOST", "axon",
                "ANNALS_AXON_SERVER_TOKEN", "the-secret",
                "ANNALS_GATEWAY_URL", "https://gateway",
                "ANNALS_GATEWAY_SECRET", "the-secret"));
        Settings signedIn = read(Map.of(
                "ANNALS_SMTP_URL", "smtp://localhost",
                "ANNALS_SMTP_USER", "shop",
                "ANNALS_SMTP_PASSWORD", "the-secret",
                "ANNALS_BOUNCES_URL", "imap://localhost",
                "ANNALS_BOUNCES_USER", "bounces",
                "ANNALS_BOUNCES_PASSWORD", "the-secret"));

        assertThat(signedIn.toString()).doesNotContain("the-secret");
        assertThat(settings.toString()).doesNotContain("the-secret");
    }
}
