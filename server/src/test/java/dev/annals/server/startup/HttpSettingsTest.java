package dev.annals.server.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpSettingsTest {
    @TempDir
    Path folder;

    private static HttpSettings read(Map<String, String> values) {
        return new SettingsReader(new SettingValues(values)).read().http();
    }

    private Map<String, String> tls() throws Exception {
        Path file = folder.resolve("server.pem");
        Files.writeString(file, "");
        Map<String, String> values = new HashMap<>();
        values.put("ANNALS_TLS_CERTIFICATE", file.toString());
        values.put("ANNALS_TLS_KEY", file.toString());
        return values;
    }

    @Test
    void only_this_machine_is_answered_unless_told_otherwise() {
        assertThat(read(Map.of())).isEqualTo(HttpSettings.USUAL);
        assertThat(HttpSettings.USUAL.address().isLoopbackAddress()).isTrue();
    }

    @Test
    void from_elsewhere_the_server_is_reached_by_tls() throws Exception {
        Map<String, String> values = tls();
        values.put("ANNALS_ADDRESS", "0.0.0.0");
        HttpSettings settings = read(values);
        assertThat(settings.address()).isEqualTo(InetAddress.ofLiteral("0.0.0.0"));
        assertThat(settings.scheme()).isEqualTo("https");
        assertThat(settings.toString()).doesNotContain("password");
    }

    @Test
    void or_without_where_that_is_said() {
        assertThat(read(Map.of("ANNALS_ADDRESS", "::", "ANNALS_PLAIN_HTTP", "allowed"))
                        .address()
                        .isAnyLocalAddress())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0.0.0.0", "::", "10.0.0.7"})
    void and_never_by_mistake(String address) {
        assertThatThrownBy(() -> read(Map.of("ANNALS_ADDRESS", address)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("ANNALS_PLAIN_HTTP");
    }

    @Test
    void what_is_set_is_taken() {
        HttpSettings settings = read(Map.of(
                "ANNALS_CORS_ORIGINS", "https://desk.shop.example, http://localhost:5173",
                "ANNALS_PROXIES", "10.0.0.7,10.1.0.0/16,::1",
                "ANNALS_REQUESTS_PER_MINUTE", "600",
                "ANNALS_REQUESTS_AT_ONCE", "20",
                "ANNALS_REQUEST_PATIENCE", "PT5S"));
        assertThat(settings.origins()).isEqualTo(List.of("https://desk.shop.example", "http://localhost:5173"));
        assertThat(settings.proxies()).isEqualTo(List.of("10.0.0.7", "10.1.0.0/16", "::1"));
        assertThat(settings.requestsPerMinute()).isEqualTo(600);
        assertThat(settings.requestsAtOnce()).isEqualTo(20);
        assertThat(settings.patience()).isEqualTo(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @CsvSource({
        "ANNALS_ADDRESS, localhost",
        "ANNALS_ADDRESS, 300.1.1.1",
        "ANNALS_PLAIN_HTTP, yes",
        "ANNALS_TLS_CERTIFICATE, /nowhere",
        "ANNALS_TLS_KEY, /nowhere",
        "ANNALS_TLS_KEY_PASSWORD, secret",
        "ANNALS_CORS_ORIGINS, *",
        "ANNALS_CORS_ORIGINS, https://desk.shop.example/",
        "ANNALS_CORS_ORIGINS, https://user@desk.shop.example",
        "ANNALS_PROXIES, proxy.shop.example",
        "ANNALS_REQUESTS_PER_MINUTE, 0",
        "ANNALS_REQUESTS_AT_ONCE, many",
        "ANNALS_REQUEST_PATIENCE, PT0S",
        "ANNALS_REQUEST_PATIENCE, 20"
    })
    void what_cannot_be_is_refused_by_its_name(String name, String value) {
        assertThatThrownBy(() -> read(Map.of(name, value)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(name);
    }
}
