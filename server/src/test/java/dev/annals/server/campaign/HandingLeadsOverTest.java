package dev.annals.server.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.annals.api.CommonRefusal;
import dev.annals.api.RecordedEvent;
import dev.annals.api.Refused;
import dev.annals.api.campaign.MemberBecameLead;
import dev.annals.api.campaign.Members;
import dev.annals.api.customer.GetCustomer;
import dev.annals.api.query.Answer;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import dev.annals.journal.JournalReader;
import dev.annals.server.Api;
import dev.annals.server.RunningServer;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Queries;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A member becomes a lead; its customer becomes one, too. */
class HandingLeadsOverTest {
    private final RunningServer server = RunningServer.shared();
    private final JournalReader journal = server.bean(JournalReader.class);
    private final Api api = server.api();
    private final Api showing = api.with("Prefer", "return=representation, wait=30");
    private final UUID owner = api.create("/users", "{'name':'Owner'}");
    private final UUID campaign = campaign();

    @ParameterizedTest
    @ValueSource(strings = {"LOST", "LAPSED"})
    void who_was_given_up_is_a_lead_again_and_gets_the_owner_of_the_lead(String stage) {
        UUID customer = customer(stage);
        respond(customer);
        await().untilAsserted(() ->
                assertThat(customer(customer).path("ownerId").asString("")).isEqualTo(owner.toString()));
        assertThat(customer(customer).get("lifecycle").asString()).isEqualTo("LEAD");
        JsonNode entry = api.get("/audit?entity=customer:" + customer).json().at("/items/0");
        assertThat(entry.get("origin").asString()).isEqualTo("rule:leads");
        assertThat(entry.get("client").asString()).isEqualTo("campaign-member:" + Members.id(campaign, customer));
        assertThat(entry.get("reason").asString()).contains(campaign.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"QUALIFIED", "PROSPECT", "CUSTOMER"})
    void who_is_further_than_a_lead_stays_there(String stage) {
        UUID customer = customer(stage);
        respond(customer);
        await().untilAsserted(() ->
                assertThat(customer(customer).path("ownerId").asString("")).isEqualTo(owner.toString()));
        assertThat(customer(customer).get("lifecycle").asString()).isEqualTo(stage);
    }

    @Test
    void who_has_an_owner_keeps_it() {
        UUID other = api.create("/users", "{'name':'Other'}");
        UUID customer = customer("LOST");
        showing.post("/customers/" + customer + "/owner", "{'ownerId':'%s'}".formatted(other));
        respond(customer);
        await().until(() -> customer(customer).get("lifecycle").asString().equals("LEAD"));
        awaitAnotherLead();
        assertThat(customer(customer).get("ownerId").asString()).isEqualTo(other.toString());
    }

    @Test
    void a_lead_that_is_looked_at_again_changes_nothing_more() {
        UUID customer = customer("LOST");
        respond(customer);
        await().until(() -> customer(customer).has("ownerId"));
        showing.post("/customers/" + customer + "/lifecycle", "{'stage':'LOST'}");
        showing.post("/customers/" + customer + "/owner", "{'ownerId':null}");
        int told = journal.ofAggregate(customer, 0).size();
        // As it is after a server was killed before it kept how far it had come.
        RecordedEvent lead = becameLead(customer);
        server.bean(NewLead.class).handOver(lead, (MemberBecameLead) lead.payload());
        assertThat(journal.ofAggregate(customer, 0)).hasSize(told);
        assertThat(customer(customer).get("lifecycle").asString()).isEqualTo("LOST");
        assertThat(customer(customer).has("ownerId")).isFalse();
    }

    @Test
    void what_was_decided_on_a_customer_as_it_was_is_decided_anew() {
        UUID customer = customer("LOST");
        long then = journal.ofAggregate(customer, 0).getLast().position();
        showing.post("/customers/" + customer + "/lifecycle", "{'stage':'CUSTOMER'}");
        showing.post("/customers/" + customer + "/owner", "{'ownerId':'%s'}".formatted(owner));
        respond(customer);
        RecordedEvent lead = becameLead(customer);
        NewLead late = new NewLead(asOf(then), journal, server.bean(CommandDispatcher.class));
        assertThatThrownBy(() -> late.handOver(lead, (MemberBecameLead) lead.payload()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(CommonRefusal.STALE_VERSION));
        assertThat(journal.ofAggregate(customer, 0)).hasSize(3);
    }

    /** Customers as they were. */
    private Queries asOf(long position) {
        Queries now = server.bean(Queries.class);
        return new Queries() {
            @Override
            @SuppressWarnings("unchecked") // The same question, about another moment.
            public <R> Answer<R> ask(Query<R> query) {
                GetCustomer asked = (GetCustomer) query;
                return (Answer<R>) now.ask(new GetCustomer(asked.id(), new AsOf.AtPosition(position)));
            }
        };
    }

    private RecordedEvent becameLead(UUID customer) {
        return journal.ofAggregate(Members.id(campaign, customer), 0).stream()
                .filter(event -> event.payload() instanceof MemberBecameLead)
                .findFirst()
                .orElseThrow();
    }

    /** Leads are handed over in their order: once this one is, those before it are. */
    private void awaitAnotherLead() {
        UUID customer = customer("LOST");
        respond(customer);
        await().until(() -> customer(customer).has("ownerId"));
    }

    private void respond(UUID customer) {
        showing.post(
                "/campaigns/" + campaign + "/responses",
                "{'customerId':'%s','kind':'REGISTERED','responseId':'%s'}".formatted(customer, UUID.randomUUID()));
    }

    private JsonNode customer(UUID id) {
        return api.get("/customers/" + id).json();
    }

    private UUID customer(String stage) {
        return api.create("/customers", "{'kind':'PERSON','name':'Ann','lifecycle':'%s'}".formatted(stage));
    }

    private UUID campaign() {
        UUID id = api.create(
                "/campaigns",
                ("{'name':'Fair','channel':'EVENT','purpose':'newsletter','startsOn':'2026-01-01',"
                                + "'leadRule':{'threshold':20,'within':'PT24H','ownerId':'%s'}}")
                        .formatted(owner));
        showing.post("/campaigns/" + id + "/launch", "{}");
        return id;
    }
}
