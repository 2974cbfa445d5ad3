package dev.annals.server.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path home;

    @Test
    void the_token_is_made_once_and_read_by_its_owner_alone() throws IOException {
        String token;
        try (DataFolder folder = DataFolder.open(home.resolve("a data folder"))) {
            token = folder.token();
            assertThat(token).matches("[A-Za-z0-9_-]{43}");
            assertThat(permissionsOf("token")).isEqualTo("rw-------");
            assertThat(permissionsOf("")).isEqualTo("rwx------");
        }
        try (DataFolder again = DataFolder.open(home.resolve("a data folder"))) {
            assertThat(again.token()).isEqualTo(token);
        }
    }

    private String permissionsOf(String file) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.resolve("a data folder").resolve(file)));
    }

    @Test
    void the_key_of_the_claims_is_made_once_and_read_by_its_owner_alone() throws IOException {
        try (DataFolder folder = DataFolder.open(home.resolve("a data folder"))) {
            assertThat(folder.claimsKey()).hasSize(32).isEqualTo(folder.claimsKey());
            assertThat(folder.derivedKey("links"))
                    .hasSize(32)
                    .isEqualTo(folder.derivedKey("links"))
                    .isNotEqualTo(folder.derivedKey("addresses"));
            assertThat(permissionsOf("secret/claims.key")).isEqualTo("rw-------");
            assertThat(permissionsOf("secret")).isEqualTo("rwx------");
        }
    }

    @Test
    void a_damaged_secret_is_refused_and_not_replaced() throws IOException {
        try (DataFolder folder = DataFolder.open(home)) {
            Files.writeString(home.resolve("token"), "short");

            assertThatThrownBy(folder::token).isInstanceOf(StartRefused.class);
            assertThat(home.resolve("token")).hasContent("short");
        }
    }

    @Test
    void a_folder_has_one_server_at_a_time() {
        try (DataFolder held = DataFolder.open(home)) {
            assertThatThrownBy(() -> DataFolder.open(home)).isInstanceOf(StartRefused.class);
            assertThat(held.root()).isEqualTo(home);
        }
        DataFolder.open(home).close();
    }

    @Test
    void a_file_where_the_folder_should_be_is_refused() throws IOException {
        Path file = Files.createFile(home.resolve("data"));

        assertThatThrownBy(() -> DataFolder.open(file))
                .isInstanceOf(StartRefused.class)
                .message()
                .contains("ANNALS_DATA")
                .hasLineCount(1);
    }
}
