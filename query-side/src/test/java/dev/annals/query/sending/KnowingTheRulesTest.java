package dev.annals.query.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.Patch;
import dev.annals.api.query.AsOf;
import dev.annals.api.sending.GetSendingRules;
import dev.annals.api.sending.MailSender;
import dev.annals.api.sending.MessageCap;
import dev.annals.api.sending.QuietTimes;
import dev.annals.api.sending.SendingRules;
import dev.annals.api.sending.SendingRulesChanged;
import dev.annals.api.sending.SendingRulesView;
import dev.annals.api.user.UserAdded;
import dev.annals.query.testing.ReadModelFixture;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KnowingTheRulesTest {
    private static final QuietTimes NIGHT = new QuietTimes("21:00", "08:00");
    private static final MessageCap CAP = new MessageCap(3, 7);
    private static final MailSender NEWS = new MailSender("Acme News", "news@example.com");

    private final ReadModelFixture fixture = new ReadModelFixture(new SendingReadModel());
    private final SendingQueries queries = new SendingQueries(fixture.worlds);

    @Test
    void before_anybody_says_anything_nothing_is_ruled() {
        fixture.given(new UserAdded(new UUID(1, 1), "Ann", null, null, null, null));
        assertThat(rules(AsOf.NOW)).isEqualTo(SendingRulesView.of(SendingRules.NONE, 0, null));
    }

    @Test
    void the_rules_are_what_was_said_of_each_last_and_what_they_were_then() {
        fixture.given(new SendingRulesChanged(
                SendingRules.ID, Patch.set(NIGHT), Patch.set(CAP), Patch.set(60), null, null, Patch.set(true)));
        fixture.given(new SendingRulesChanged(
                SendingRules.ID, Patch.clear(), null, null, Patch.set(NEWS), Patch.set("team@example.com"), null));
        assertThat(rules(AsOf.NOW).rules()).isEqualTo(new SendingRules(null, CAP, 60, NEWS, "team@example.com", true));
        assertThat(rules(AsOf.NOW).version()).isEqualTo(2);
        assertThat(rules(AsOf.NOW).updatedAt()).isEqualTo(fixture.journal.recordedAt(2));
        assertThat(rules(new AsOf.AtPosition(1)).rules()).isEqualTo(new SendingRules(NIGHT, CAP, 60, null, null, true));
    }

    private SendingRulesView rules(AsOf asOf) {
        return queries.handle(new GetSendingRules(asOf)).body();
    }

    @AfterEach
    void end() {
        fixture.close();
    }
}
