package dev.annals.server.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One walk through every intent of a ticket, and what is read afterwards. */
class TicketsOverHttpTest {
    private final Api api = RunningServer.shared().api();
    private final Api showing = api.with("Prefer", "return=representation, wait=30");
    private final UUID customer = api.create("/customers", "{'kind':'ORGANIZATION','name':'Who asks'}");
    private final UUID id = open("Cannot sign in", "");
    private final String path = "/tickets/" + id;

    private UUID open(String subject, String more) {
        return api.create(
                "/tickets",
                "{'customerId':'%s','subject':'%s','text':'Since today','priority':'NORMAL','channel':'EMAIL'%s}"
                        .formatted(customer, subject, more));
    }

    @Test
    void a_ticket_begins_new_with_what_the_customer_wants() {
        JsonNode ticket = api.get(path + "?atLeast=1").json();
        assertThat(ticket.get("state").asString()).isEqualTo("NEW");
        assertThat(ticket.get("text").asString()).isEqualTo("Since today");
        assertThat(ticket.at("/conversation/0/author").asString()).isEqualTo("CUSTOMER");
        assertThat(ticket.at("/conversation/0/text").asString()).isEqualTo("Since today");
        assertThat(ticket.has("contactId")).isFalse();
    }

    @Test
    void a_ticket_is_about_a_deal_and_from_a_contact_of_the_customer() {
        UUID contact = UUID.randomUUID();
        api.post("/customers/" + customer + "/contacts", "{'contactId':'%s','name':'Who writes'}".formatted(contact));
        UUID deal = api.create(
                "/opportunities",
                "{'customerId':'%s','name':'A deal','expectedClose':'2026-12-31',".formatted(customer)
                        + "'amount':{'amount':'10.00','currency':'CNY'}}");
        UUID ticket =
                open("About it", ",'contactId':'%s','opportunityId':'%s','category':'Sales'".formatted(contact, deal));
        JsonNode shown = api.get("/tickets/" + ticket + "?atLeast=1").json();
        assertThat(shown.get("contactId").asString()).isEqualTo(contact.toString());
        assertThat(shown.get("category").asString()).isEqualTo("Sales");
        assertThat(api.get("/tickets?opportunityId=" + deal).json().get("items"))
                .hasSize(1);
    }

    @Test
    void opening_twice_under_one_id_opens_one() {
        UUID own = UUID.randomUUID();
        String ticket = ",'id':'%s'".formatted(own);
        assertThat(open("Twice", ticket)).isEqualTo(own);
        assertThat(open("Twice", ticket)).isEqualTo(own);
        assertThat(api.get("/tickets/" + own + "?atLeast=1")
                        .json()
                        .get("version")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void agent_queue_priority_and_category_change() {
        UUID agent = api.create("/users", "{'name':'Agent'}");
        api.post(path + "/assign", "{'agentId':'%s','queue':'Level 2'}".formatted(agent));
        api.post(path + "/priority", "{'priority':'URGENT'}");
        JsonNode ticket =
                showing.post(path + "/category", "{'category':'Access'}").json();
        assertThat(ticket.get("state").asString()).isEqualTo("OPEN");
        assertThat(ticket.get("agentId").asString()).isEqualTo(agent.toString());
        assertThat(ticket.get("queue").asString()).isEqualTo("Level 2");
        assertThat(ticket.get("priority").asString()).isEqualTo("URGENT");
        assertThat(ticket.get("category").asString()).isEqualTo("Access");

        JsonNode left = showing.post(path + "/assign", "{'agentId':null}").json();
        assertThat(left.has("agentId")).isFalse();
        assertThat(left.get("queue").asString()).isEqualTo("Level 2");
    }

    @Test
    void agents_and_customers_reply() {
        String reply = "{'replyId':'%s','text':'Try again','author':'AGENT','visibility':'PUBLIC'}"
                .formatted(UUID.randomUUID());
        api.post(path + "/replies", reply);
        api.post(path + "/replies", reply);
        api.post(path + "/replies", "{'text':'He is angry','author':'AGENT','visibility':'INTERNAL'}");
        JsonNode ticket = showing.post(
                        path + "/replies", "{'text':'Works now','author':'CUSTOMER','visibility':'PUBLIC'}")
                .json();
        assertThat(ticket.get("conversation"))
                .extracting(entry -> entry.get("text").asString())
                .containsExactly("Since today", "Try again", "He is angry", "Works now");
        assertThat(ticket.at("/conversation/2/visibility").asString()).isEqualTo("INTERNAL");
        assertThat(ticket.get("version").asLong()).isEqualTo(4);
    }

    @Test
    void a_ticket_waits_and_goes_on() {
        JsonNode held = showing.post(path + "/hold", "{'reason':'Parts','until':'2199-01-01T08:00:00Z'}")
                .json();
        assertThat(held.get("state").asString()).isEqualTo("ON_HOLD");
        assertThat(held.get("holdReason").asString()).isEqualTo("Parts");
        assertThat(held.get("heldUntil").asString()).isEqualTo("2199-01-01T08:00:00Z");
        JsonNode resumed = showing.post(path + "/resume", "").json();
        assertThat(resumed.get("state").asString()).isEqualTo("OPEN");
        assertThat(resumed.has("holdReason")).isFalse();
    }

    @Test
    void a_ticket_is_resolved_closed_and_reopened() {
        JsonNode resolved =
                showing.post(path + "/resolve", "{'resolution':'Set anew'}").json();
        assertThat(resolved.get("state").asString()).isEqualTo("RESOLVED");
        assertThat(resolved.get("resolution").asString()).isEqualTo("Set anew");
        assertThat(showing.post(path + "/close", "").json().get("state").asString())
                .isEqualTo("CLOSED");
        JsonNode open = showing.post(path + "/reopen", "{'reason':'Not yet'}").json();
        assertThat(open.get("state").asString()).isEqualTo("OPEN");
        assertThat(open.get("reopenReason").asString()).isEqualTo("Not yet");
        assertThat(open.has("resolution")).isFalse();
        JsonNode entry = api.get("/audit?entity=ticket:" + id).json().at("/items/0");
        assertThat(entry.get("event").asString()).isEqualTo("ticket.reopened");
        assertThat(entry.get("reason").asString()).isEqualTo("Not yet");
    }

    @Test
    void a_duplicate_goes_into_its_survivor_and_out_again() {
        UUID survivor = open("Cannot sign in again", "");
        JsonNode merged = showing.post(path + "/merge", "{'intoId':'%s'}".formatted(survivor))
                .json();
        assertThat(merged.get("state").asString()).isEqualTo("CLOSED");
        assertThat(merged.get("mergedInto").asString()).isEqualTo(survivor.toString());
        JsonNode both = api.get("/tickets/" + survivor).json();
        assertThat(both.at("/mergedTickets/0").asString()).isEqualTo(id.toString());
        assertThat(both.get("conversation")).hasSize(2);

        Reply refused = api.post(path + "/close", "");
        assertThat(refused.code()).isEqualTo("TICKET_MERGED");
        assertThat(refused.json().get("detail").asString()).contains(survivor.toString());

        JsonNode again =
                showing.post(path + "/unmerge", "{'reason':'Another matter'}").json();
        assertThat(again.get("state").asString()).isEqualTo("NEW");
        assertThat(api.get("/tickets/" + survivor).json().get("conversation")).hasSize(1);
    }

    @Test
    void tickets_are_listed_and_shown_with_their_customer_as_of_any_moment() {
        UUID urgent = api.create(
                "/tickets",
                "{'customerId':'%s','subject':'Burns','text':'x','priority':'URGENT','channel':'CALL'}"
                        .formatted(customer));
        String before = api.get("/tickets/" + urgent + "?atLeast=1").header("Annals-Position");
        assertThat(api.get("/tickets?customerId=" + customer).json().get("items"))
                .extracting(ticket -> ticket.get("subject").asString())
                .containsExactly("Burns", "Cannot sign in");
        assertThat(api.get("/customers/" + customer)
                        .json()
                        .at("/tickets/0/subject")
                        .asString())
                .isEqualTo("Burns");

        showing.post("/tickets/" + urgent + "/resolve", "{'resolution':'Out'}");
        String open = "/tickets?state=NEW&customerId=" + customer;
        assertThat(api.get(open).json().get("items")).hasSize(1);
        assertThat(api.get(open + "&asOf=" + before).json().get("items")).hasSize(2);
        assertThat(api.get("/customers/" + customer + "?asOf=" + before).json().get("tickets"))
                .hasSize(2);
        assertThat(api.get("/customers/" + customer + "/timeline")
                        .json()
                        .at("/items/0/event")
                        .asString())
                .isEqualTo("ticket.resolved");
    }
}
