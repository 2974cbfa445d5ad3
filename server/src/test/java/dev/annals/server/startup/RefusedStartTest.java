package dev.annals.server.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong: one line, and exit code 2. */
class RefusedStartTest {
    @TempDir
    Path home;

    private void assertRefused(Map<String, String> settings, String setting) throws Exception {
        try (ServerProcess server = ServerProcess.start(home.resolve("data"), settings)) {
            assertThat(server.exitCode()).isEqualTo(2);
            assertThat(server.errors()).singleElement().asString().contains(setting);
        }
    }

    @Test
    void a_wrong_value() throws Exception {
        assertRefused(Map.of("ANNALS_ZONE", "Mars/Olympus"), "ANNALS_ZONE");
        assertThat(home.resolve("data")).doesNotExist();
    }

    @Test
    void a_port_that_is_taken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(Map.of("ANNALS_PORT", "" + taken.getLocalPort()), "ANNALS_PORT");
        }
    }

    @Test
    void a_data_folder_that_is_a_file() throws Exception {
        Files.createFile(home.resolve("data"));
        assertRefused(Map.of(), "ANNALS_DATA");
    }

    @Test
    void a_data_folder_that_another_server_uses() throws Exception {
        DataFolder held = DataFolder.open(home.resolve("data"));
        try {
            assertRefused(Map.of(), home.resolve("data").toString());
        } finally {
            held.close();
        }
    }

    @Test
    void a_database_that_is_not_there() throws Exception {
        assertRefused(
                Map.of(
                        "ANNALS_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/annals",
                        "ANNALS_DATABASE_USER", "annals",
                        "ANNALS_DATABASE_PASSWORD", "secret"),
                "ANNALS_DATABASE_URL");
    }

    @Test
    void a_notice_of_public_days_that_is_not_understood() throws Exception {
        Files.writeString(home.resolve("CN.txt"), "notice 2027\n2027-01-01 perhaps 元旦\n");
        assertRefused(Map.of("ANNALS_PUBLIC_DAYS", home.toString()), "CN.txt, line 2");
    }

    @Test
    void an_axon_server_that_nobody_names() throws Exception {
        assertRefused(Map.of("ANNALS_EVENT_STORE", "axon-server"), "ANNALS_AXON_SERVER_HOST");
    }
}
