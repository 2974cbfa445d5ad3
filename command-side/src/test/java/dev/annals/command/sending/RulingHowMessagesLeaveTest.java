package dev.annals.command.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Patch;
import dev.annals.api.sending.ChangeSendingRules;
import dev.annals.api.sending.MailSender;
import dev.annals.api.sending.MessageCap;
import dev.annals.api.sending.QuietTimes;
import dev.annals.api.sending.SendingRules;
import dev.annals.api.sending.SendingRulesChanged;
import dev.annals.command.CommandSideFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RulingHowMessagesLeaveTest {
    private static final QuietTimes NIGHT = new QuietTimes("21:00", "08:00");
    private static final MailSender NEWS = new MailSender("Acme News", "news@example.com");

    private final CommandSideFixture annals = CommandSideFixture.start();

    @Test
    void only_what_is_different_is_recorded() {
        annals.when(quiet(Patch.set(NIGHT)))
                .records(new SendingRulesChanged(SendingRules.ID, Patch.set(NIGHT), null, null, null, null, null));
        annals.when(quiet(Patch.set(NIGHT))).recordsNothing().atVersion(1);
        annals.when(new ChangeSendingRules(
                        Patch.set(NIGHT), Patch.set(new MessageCap(3, 7)), null, Patch.set(NEWS), null, null))
                .records(new SendingRulesChanged(
                        SendingRules.ID, null, Patch.set(new MessageCap(3, 7)), null, Patch.set(NEWS), null, null));
    }

    @Test
    void what_is_as_it_was_at_the_beginning_is_no_change() {
        annals.when(quiet(Patch.clear())).recordsNothing().atVersion(0);
        annals.when(approval(false)).recordsNothing().atVersion(0);
    }

    @Test
    void who_saw_no_rules_yet_is_not_believed_after_there_are_some() {
        annals.whenExpecting(0, approval(true)).atVersion(1);
        annals.whenExpecting(0, approval(false)).isRefused(CommonRefusal.STALE_VERSION);
    }

    @Test
    void whoever_asks_is_told_the_rules_of_this_moment() {
        SendingRulesBook book = new SendingRulesBook(annals.configuration().eventStore());
        assertThat(book.current()).isEqualTo(SendingRules.NONE);
        annals.given(quiet(Patch.set(NIGHT)), approval(true));
        assertThat(book.current()).isEqualTo(new SendingRules(NIGHT, null, null, null, null, true));
        annals.given(quiet(Patch.clear()));
        assertThat(book.current()).isEqualTo(new SendingRules(null, null, null, null, null, true));
    }

    @AfterEach
    void end() {
        annals.close();
    }

    private static ChangeSendingRules quiet(Patch<QuietTimes> hours) {
        return new ChangeSendingRules(hours, null, null, null, null, null);
    }

    private static ChangeSendingRules approval(boolean required) {
        return new ChangeSendingRules(null, null, null, null, null, Patch.set(required));
    }
}
