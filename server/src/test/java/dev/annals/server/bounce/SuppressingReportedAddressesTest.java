package dev.annals.server.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.sending.SuppressionAdded;
import dev.annals.api.sending.SuppressionReason;
import dev.annals.api.sending.Suppressions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses get no more mails because of a report. */
class SuppressingReportedAddressesTest extends MailboxOfReports {
    @Test
    void another_address_than_the_customers_is_a_bounce_but_is_not_suppressed() throws Exception {
        arrive(Reports.failed("<1@mx>", messageId(), "all@people.example"));
        look();
        assertThat(bounces()).hasSize(1);
        assertThat(suppressions()).isEmpty();
        assertThat(journal(Suppressions.id(hash("all@people.example")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Final-Recipient: rfc822; <%s>\n", "Final-Recipient: RFC822;%S\n", ""})
    void the_customers_address_in_any_writing_or_none_at_all_is_suppressed(String recipient) throws Exception {
        String field = recipient.formatted(address);
        arrive(Reports.delivery("<1@mx>", messageId(), field + "Action: Failed\nStatus: 5.2.1 (disabled)\n"));
        look();
        assertThat(bounces()).containsExactly("5.2.1");
        assertThat(suppressions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.2.2", "5.7.1", "5.4.4", "5.0.0", "5.1.8", "5.2.10"})
    void what_says_nothing_about_the_address_is_a_bounce_and_suppresses_nothing(String status) throws Exception {
        arrive(delivery("Action: failed\nStatus: " + status + "\n"));
        look();
        assertThat(bounces()).containsExactly(status);
        assertThat(suppressions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.1.0", "5.1.1", "5.1.10", "5.2.1"})
    void an_address_where_nobody_is_reached_is_suppressed(String status) throws Exception {
        arrive(delivery("Action: failed\nStatus: " + status + "\n"));
        look();
        assertThat(suppressions()).hasSize(1);
    }

    @Test
    void the_address_that_a_customer_has_by_now_is_left_alone_by_reports_about_the_one_before() throws Exception {
        String present = "new." + address;
        api.with("Prefer", "wait=30").post("/customers/" + customer + "/details", "{'email':'%s'}".formatted(present));
        arrive(delivery("Action: failed\nStatus: 5.1.1\n"));
        arrive(Reports.complaint("<2@mx>", messageId(), "abuse", null));
        look();
        assertThat(bounces()).containsExactly("5.1.1");
        assertThat(journal(Suppressions.id(hash(present)))).isEmpty();
        assertThat(suppressions()).isEmpty();
    }

    @Test
    void whoever_complains_gets_no_more() throws Exception {
        arrive(Reports.complaint("<1@mx>", messageId(), "not-spam", address));
        arrive(Reports.complaint("<2@mx>", messageId(), "abuse", "somebody@people.example"));
        look();
        assertThat(suppressions()).isEmpty();
        arrive(Reports.complaint("<3@mx>", messageId(), "abuse", null));
        look();
        assertThat(suppressions())
                .singleElement()
                .extracting(SuppressionAdded::reason)
                .isEqualTo(SuppressionReason.COMPLAINED);
        assertThat(memberEvents()).hasSize(3);
    }
}
