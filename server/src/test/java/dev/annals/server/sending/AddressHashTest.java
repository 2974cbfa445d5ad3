package dev.annals.server.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.campaign.CampaignChannel;
import dev.annals.server.startup.DataFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressHashTest {
    private static final String ANN = "ann@example.com";

    @TempDir
    Path folders;

    @Test
    void an_address_has_one_hash_however_it_is_written() {
        try (DataFolder folder = DataFolder.open(folders.resolve("one"))) {
            AddressHash hashes = new AddressHash(folder);
            String ann = hashes.of(CampaignChannel.EMAIL, ANN);
            assertThat(ann).matches("[A-Za-z0-9_-]{43}");
            assertThat(hashes.of(CampaignChannel.EMAIL, " Ann@Example.COM ")).isEqualTo(ann);
            assertThat(hashes.of(CampaignChannel.EMAIL, "ben@example.com")).isNotEqualTo(ann);
            assertThat(hashes.of(CampaignChannel.EMAIL, "Ann@BÜcher.example"))
                    .isEqualTo(hashes.of(CampaignChannel.EMAIL, "ann@xn--bcher-kva.example"));
            assertThat(hashes.of(CampaignChannel.SMS, "+86 138 1234 5678"))
                    .isEqualTo(hashes.of(CampaignChannel.SMS, "+8613812345678"));
        }
    }

    @Test
    void a_number_that_gets_no_messages_can_still_be_called() {
        try (DataFolder folder = DataFolder.open(folders.resolve("one"))) {
            AddressHash hashes = new AddressHash(folder);
            assertThat(hashes.of(CampaignChannel.SMS, "+8613812345678"))
                    .isNotEqualTo(hashes.of(CampaignChannel.PHONE, "+8613812345678"));
        }
    }

    @Test
    void it_is_the_same_after_a_restart_and_another_in_another_company() {
        String here = hashIn("one");
        assertThat(hashIn("one")).isEqualTo(here);
        assertThat(hashIn("two")).isNotEqualTo(here);
    }

    private String hashIn(String name) {
        try (DataFolder folder = DataFolder.open(folders.resolve(name))) {
            return new AddressHash(folder).of(CampaignChannel.EMAIL, ANN);
        }
    }
}
