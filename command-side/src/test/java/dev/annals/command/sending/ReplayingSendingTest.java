package dev.annals.command.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.Command;
import dev.annals.api.Patch;
import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.sending.ChangeSendingRules;
import dev.annals.api.sending.MessageCap;
import dev.annals.api.sending.QuietTimes;
import dev.annals.api.sending.ReleaseSuppression;
import dev.annals.api.sending.SendingRules;
import dev.annals.api.sending.Suppress;
import dev.annals.api.sending.SuppressionReason;
import dev.annals.api.sending.Suppressions;
import dev.annals.command.CommandSideFixture;
import dev.annals.command.aggregate.Replays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReplayingSendingTest {
    private static final String HASH = "h".repeat(43);

    @Property(tries = 40)
    void any_accepted_sequence_replays_to_the_same_state(@ForAll("wishes") List<Command> wishes) {
        try (CommandSideFixture annals = CommandSideFixture.start()) {
            wishes.forEach(annals::when);
            Replays.allLeadToTheSameState(annals.events(SendingRules.ID), RulesState::new);
            Replays.allLeadToTheSameState(annals.events(Suppressions.id(HASH)), SuppressionState::new);
        }
    }

    @Property(tries = 40)
    void an_address_is_suppressed_when_the_last_word_about_it_says_so(@ForAll("wishes") List<Command> wishes) {
        try (CommandSideFixture annals = CommandSideFixture.start()) {
            wishes.forEach(annals::when);
            SuppressionBook book = new SuppressionBook(annals.configuration().eventStore());
            boolean last = wishes.stream()
                    .filter(wish -> wish.id().equals(Suppressions.id(HASH)))
                    .reduce((before, after) -> after)
                    .map(wish -> wish instanceof Suppress)
                    .orElse(false);
            assertThat(book.isSuppressed(HASH)).isEqualTo(last);
        }
    }

    @Provide
    Arbitrary<List<Command>> wishes() {
        return Arbitraries.<Command>of(
                        rules(Patch.set(new QuietTimes("21:00", "08:00")), null, null),
                        rules(Patch.clear(), Patch.set(new MessageCap(3, 7)), null),
                        rules(null, Patch.clear(), Patch.set(true)),
                        rules(null, null, Patch.set(false)),
                        new Suppress(CampaignChannel.EMAIL, HASH, SuppressionReason.BOUNCED, "5.1.1"),
                        new Suppress(CampaignChannel.EMAIL, HASH, SuppressionReason.MANUAL, null),
                        new ReleaseSuppression(Suppressions.id(HASH), "Is there again"))
                .list()
                .ofMaxSize(12);
    }

    private static ChangeSendingRules rules(
            Patch<QuietTimes> quiet, Patch<MessageCap> cap, Patch<Boolean> approvalRequired) {
        return new ChangeSendingRules(quiet, cap, null, null, null, approvalRequired);
    }
}
