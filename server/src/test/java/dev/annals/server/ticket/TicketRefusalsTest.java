package dev.annals.server.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a ticket refuses, over HTTP. */
class TicketRefusalsTest {
    private static final String NOBODY = "00000000-0000-4000-8000-00000000dead";

    private final Api api = RunningServer.shared().api();
    private final UUID customer = api.create("/customers", "{'kind':'PERSON','name':'Who asks'}");
    private final UUID id = open(customer);
    private final String path = "/tickets/" + id;

    private UUID open(UUID whose) {
        return api.create("/tickets", ticket(whose, ""));
    }

    private static String ticket(UUID whose, String more) {
        return "{'customerId':'%s','subject':'s','text':'t','priority':'LOW','channel':'WEB'%s}".formatted(whose, more);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/assign | {'agentId':'00000000-0000-4000-8000-00000000dead'} | 422 | UNKNOWN_USER | /agentId",
                "/assign | {'agentId':'somebody'} | 400 | WRONG_TYPE | /agentId",
                "/replies | {'text':' ','author':'AGENT','visibility':'PUBLIC'} | 422 | REQUIRED | /text",
                "/replies | {'text':'x','visibility':'PUBLIC'} | 422 | REQUIRED | /author",
                "/replies | {'text':'x','author':'CUSTOMER','visibility':'INTERNAL'} | 422 | INTERNAL_NEEDS_AGENT | /visibility",
                "/priority | {'priority':'HUGE'} | 400 | WRONG_TYPE | /priority",
                "/hold | {} | 422 | REQUIRED | /reason",
                "/hold | {'reason':'x','until':'2001-01-01T00:00:00Z'} | 422 | HOLD_ENDS_BEFORE_IT_BEGINS | /until",
                "/hold | {'reason':'x','until':'9999-01-01T00:00:00Z'} | 422 | OUT_OF_RANGE | /until",
                "/resume | {} | 409 | NOT_ON_HOLD | ''",
                "/resolve | {} | 422 | REQUIRED | /resolution",
                "/reopen | {'reason':'x'} | 409 | NOT_RESOLVED | ''",
                "/close | {} | 409 | NOT_RESOLVED | ''",
                "/merge | {'intoId':'00000000-0000-4000-8000-00000000dead'} | 422 | UNKNOWN_TICKET | /intoId",
                "/merge | {} | 422 | REQUIRED | /intoId",
                "/unmerge | {} | 409 | NOT_MERGED | ''",
            })
    void what_a_ticket_is_not_told(String intent, String body, int status, String code, String pointer) {
        Reply reply = api.post(path + intent, body);
        expect(reply, status, code);
        assertThat(reply.pointer()).isEqualTo(pointer);
    }

    @Test
    void a_ticket_needs_a_customer_its_deal_and_its_contact() {
        UUID nobody = UUID.fromString(NOBODY);
        expect(api.post("/tickets", ticket(nobody, "")), 422, "UNKNOWN_CUSTOMER");
        expect(api.post("/tickets", ticket(customer, ",'opportunityId':'" + NOBODY + "'")), 422, "UNKNOWN_OPPORTUNITY");
        expect(api.post("/tickets", ticket(customer, ",'contactId':'" + NOBODY + "'")), 422, "NOT_A_CONTACT");
        expect(api.post("/tickets", ticket(customer, ",'id':'" + id + "','category':'x'")), 409, "ID_IN_USE");
        expect(api.post("/tickets/" + NOBODY + "/close", ""), 404, "NOT_FOUND");
    }

    @Test
    void a_resolved_ticket_is_not_worked_on_and_a_closed_one_not_answered() {
        api.post(path + "/resolve", "{'resolution':'Done'}");
        expect(api.post(path + "/hold", "{'reason':'x'}"), 409, "TICKET_RESOLVED");
        expect(api.post(path + "/priority", "{'priority':'HIGH'}"), 409, "TICKET_RESOLVED");
        api.post(path + "/close", "");
        expect(
                api.post(path + "/replies", "{'text':'x','author':'AGENT','visibility':'PUBLIC'}"),
                409,
                "TICKET_CLOSED");
    }

    @Test
    void a_ticket_resolved_more_than_thirty_days_ago_stays_so() {
        Instant then = Instant.now().minus(Duration.ofDays(31));
        String occurred = ",'occurredAt':'" + then + "'";
        String old = "/tickets/" + api.create("/tickets", ticket(customer, occurred));
        api.post(old + "/resolve", "{'resolution':'Done'" + occurred + "}");
        Reply reply = api.post(old + "/reopen", "{'reason':'x'}");
        expect(reply, 409, "REOPEN_WINDOW_OVER");
        assertThat(reply.json().get("detail").asString()).contains("30");
    }

    @Test
    void a_ticket_is_merged_into_one_of_the_same_customer_that_stands_by_itself() {
        UUID other = open(customer);
        expect(merge(id, id), 422, "MERGED_INTO_ITSELF");
        expect(merge(id, open(api.create("/customers", "{'kind':'PERSON','name':'Else'}"))), 422, "UNKNOWN_TICKET");
        assertThat(merge(id, other).status()).isEqualTo(200);
        expect(merge(other, id), 422, "SURVIVOR_IS_MERGED");
        expect(merge(id, open(customer)), 409, "TICKET_MERGED");
    }

    @Test
    void a_ticket_is_withdrawn_once_no_other_is_merged_into_it_and_is_gone_then() {
        UUID duplicate = open(customer);
        assertThat(merge(duplicate, id).status()).isEqualTo(200);
        expect(api.post(path + "/retraction", "{}"), 409, "HAS_DUPLICATES");
        assertThat(api.post("/tickets/" + duplicate + "/retraction", "{}").status())
                .isEqualTo(200);
        assertThat(api.post(path + "/retraction", "{}").status()).isEqualTo(200);
        expect(api.post(path + "/close", "{}"), 409, "RETRACTED");
        expect(api.get(path + "?atLeast=2"), 404, "NOT_FOUND");
    }

    @Test
    void an_interaction_is_about_a_ticket_of_the_same_customer() {
        UUID other = api.create("/customers", "{'kind':'PERSON','name':'Somebody else'}");
        String interaction = "{'channel':'CALL','direction':'IN','subject':'x','ticketId':'%s'}".formatted(id);
        expect(api.post("/customers/" + other + "/interactions", interaction), 422, "UNKNOWN_TICKET");
        assertThat(api.post("/customers/" + customer + "/interactions", interaction)
                        .status())
                .isEqualTo(200);
    }

    private Reply merge(UUID duplicate, UUID survivor) {
        return api.post("/tickets/" + duplicate + "/merge", "{'intoId':'%s'}".formatted(survivor));
    }

    private static void expect(Reply reply, int status, String code) {
        assertThat(reply.code() + " " + reply.status()).as(reply.toString()).isEqualTo(code + " " + status);
    }
}
