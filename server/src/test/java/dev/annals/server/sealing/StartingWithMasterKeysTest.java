package dev.annals.server.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.annals.api.Erased;
import dev.annals.journal.JournalReader;
import dev.annals.journal.sealing.SubjectKeys;
import dev.annals.server.RunningServer;
import dev.annals.server.startup.LedgerSettings;
import dev.annals.server.startup.SecretKey;
import dev.annals.server.startup.StartFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a database was sealed with is all that it is opened with; otherwise nothing starts and nothing is written. */
class StartingWithMasterKeysTest {
    @TempDir
    Path data;

    @Test
    void a_server_starts_with_the_master_keys_of_its_database_and_with_no_others() throws Exception {
        UUID customer;
        try (RunningServer first = start()) {
            customer = first.api().create("/customers", "{'kind':'PERSON','name':'Sealed Person'}");
        }
        Path file = data.resolve("secret/master.keys");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String right = Files.readString(file);

        Files.delete(file);
        assertThat(refusal()).contains("The master keys are missing", file.toString());
        assertThat(file).doesNotExist();

        String wrong = SecretKey.random();
        Files.writeString(file, wrong);
        assertThat(refusal()).contains("are not those of this database", file.toString());
        assertThat(file).hasContent(wrong);

        Files.writeString(file, "half a ke");
        assertThat(refusal()).contains("are damaged", file.toString());
        assertThat(file).hasContent("half a ke");

        Files.writeString(file, right + wrong);
        try (RunningServer again = start()) {
            assertThat(again.api().get("/customers/" + customer + "?atLeast=1").text())
                    .contains("Sealed Person");
            again.bean(SubjectKeys.class).destroy(customer);
            assertThat(again.api()
                            .post("/customers/" + customer + "/grade", "{'grade':'A'}")
                            .status())
                    .isEqualTo(200);
            assertThat(again.bean(JournalReader.class).ofAggregate(customer, 0))
                    .hasSize(2)
                    .first()
                    .asString()
                    .contains(Erased.TEXT)
                    .doesNotContain("Sealed Person");
        }
    }

    private RunningServer start() {
        return RunningServer.apart(data, LedgerSettings.USUAL);
    }

    private String refusal() {
        StartFailure failure = StartFailure.of(catchThrowable(this::start));
        assertThat(failure.exitCode()).isEqualTo(2);
        assertThat(failure.line().lines()).hasSize(1);
        return failure.line();
    }
}
