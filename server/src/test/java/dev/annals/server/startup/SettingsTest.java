package dev.annals.server.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
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
                        SendingSettings.NONE));
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
                "ANNALS_AXON_SERVER_TOKEN", "the-secret"));

        assertThat(settings.toString()).doesNotContain("the-secret");
    }
}
