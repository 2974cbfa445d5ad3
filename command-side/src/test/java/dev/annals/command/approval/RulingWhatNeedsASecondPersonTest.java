package dev.annals.command.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.CommonRefusal;
import dev.annals.api.approval.ApprovableCommand;
import dev.annals.api.approval.ApprovalRule;
import dev.annals.api.approval.ApprovalRules;
import dev.annals.api.approval.ApprovalRulesChanged;
import dev.annals.api.approval.ChangeApprovalRules;
import dev.annals.command.CommandSideFixture;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RulingWhatNeedsASecondPersonTest {
    private static final ApprovalRule GRANTS = new ApprovalRule(ApprovableCommand.GRANT_ROLE, Duration.ofDays(1));
    private static final ApprovalRule RULES = new ApprovalRule(ApprovableCommand.CHANGE_APPROVAL_RULES, null);

    private final CommandSideFixture annals = CommandSideFixture.start();

    @Test
    void the_rules_are_what_was_said_last_and_saying_it_again_records_nothing() {
        annals.when(rules()).recordsNothing().atVersion(0);
        annals.when(rules(GRANTS)).records(new ApprovalRulesChanged(ApprovalRules.ID, List.of(GRANTS)));
        annals.when(rules(GRANTS)).recordsNothing().atVersion(1);
        annals.when(rules(RULES)).records(new ApprovalRulesChanged(ApprovalRules.ID, List.of(RULES)));
        annals.when(rules()).records(new ApprovalRulesChanged(ApprovalRules.ID, List.of()));
    }

    @Test
    void who_saw_no_rules_yet_is_not_believed_after_there_are_some() {
        annals.whenExpecting(0, rules(GRANTS)).atVersion(1);
        annals.whenExpecting(0, rules()).isRefused(CommonRefusal.STALE_VERSION);
    }

    @Test
    void whoever_asks_is_told_the_rules_of_this_moment() {
        ApprovalRulesBook book = new ApprovalRulesBook(annals.configuration().eventStore());
        assertThat(book.current()).isEqualTo(ApprovalRules.NONE);
        annals.given(rules(GRANTS, RULES));
        assertThat(book.current().of(ApprovableCommand.GRANT_ROLE)).contains(GRANTS);
        annals.given(rules(RULES));
        assertThat(book.current().of(ApprovableCommand.GRANT_ROLE)).isEmpty();
    }

    @AfterEach
    void end() {
        annals.close();
    }

    private static ChangeApprovalRules rules(ApprovalRule... rules) {
        return new ChangeApprovalRules(List.of(rules));
    }
}
