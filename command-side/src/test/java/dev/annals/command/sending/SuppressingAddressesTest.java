package dev.annals.command.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.CommonRefusal;
import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.sending.ReleaseSuppression;
import dev.annals.api.sending.Suppress;
import dev.annals.api.sending.SuppressionAdded;
import dev.annals.api.sending.SuppressionReason;
import dev.annals.api.sending.SuppressionReleased;
import dev.annals.api.sending.Suppressions;
import dev.annals.command.CommandSideFixture;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SuppressingAddressesTest {
    private static final String HASH = "h".repeat(43);
    private static final UUID SUPPRESSION = Suppressions.id(HASH);
    private static final ReleaseSuppression RELEASE = new ReleaseSuppression(SUPPRESSION, "Is there again");

    private final CommandSideFixture annals = CommandSideFixture.start();

    @Test
    void an_address_is_suppressed_once_for_the_first_reason() {
        annals.when(suppress(SuppressionReason.BOUNCED)).records(added(SuppressionReason.BOUNCED));
        annals.when(suppress(SuppressionReason.MANUAL)).recordsNothing().atVersion(1);
    }

    @Test
    void after_it_was_released_it_can_be_suppressed_again() {
        annals.given(suppress(SuppressionReason.BOUNCED));
        annals.when(RELEASE).records(new SuppressionReleased(SUPPRESSION, "Is there again"));
        annals.when(RELEASE).recordsNothing().atVersion(2);
        annals.when(suppress(SuppressionReason.COMPLAINED)).records(added(SuppressionReason.COMPLAINED));
    }

    @Test
    void what_was_never_suppressed_is_not_released() {
        annals.when(RELEASE).isRefused(CommonRefusal.NOT_FOUND);
    }

    @Test
    void whoever_asks_is_told_what_holds_at_this_moment() {
        SuppressionBook book = new SuppressionBook(annals.configuration().eventStore());
        assertThat(book.isSuppressed(HASH)).isFalse();
        annals.given(suppress(SuppressionReason.BOUNCED));
        assertThat(book.isSuppressed(HASH)).isTrue();
        assertThat(book.isSuppressed("other")).isFalse();
        annals.given(RELEASE);
        assertThat(book.isSuppressed(HASH)).isFalse();
        annals.given(suppress(SuppressionReason.MANUAL));
        assertThat(book.isSuppressed(HASH)).isTrue();
    }

    private static Suppress suppress(SuppressionReason reason) {
        return new Suppress(CampaignChannel.EMAIL, HASH, reason, "said");
    }

    private static SuppressionAdded added(SuppressionReason reason) {
        return new SuppressionAdded(SUPPRESSION, CampaignChannel.EMAIL, HASH, reason, "said");
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
