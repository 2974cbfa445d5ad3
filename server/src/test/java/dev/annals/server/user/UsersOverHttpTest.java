package dev.annals.server.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class UsersOverHttpTest {
    private static final String NOBODY = "00000000-0000-4000-8000-00000000dead";

    private final Api api = RunningServer.shared().api();
    private final Api showing = api.with("Prefer", "return=representation, wait=30");

    @Test
    void a_user_is_added_changed_found_and_withdrawn() {
        String team = "team-" + UUID.randomUUID();
        UUID id = api.create("/users", "{'name':'Somebody','email':'s@example.com','team':'%s'}".formatted(team));
        JsonNode user = showing.post("/users/" + id + "/details", "{'region':'East','email':null}")
                .json();
        assertThat(user.get("region").asString()).isEqualTo("East");
        assertThat(user.has("email")).isFalse();
        assertThat(api.get("/users?team=" + team).json().get("items")).hasSize(1);
        assertThat(api.post("/users/" + id + "/retraction", "{}").status()).isEqualTo(200);
        assertThat(api.post("/users/" + id + "/details", "{'name':'x'}").code()).isEqualTo("RETRACTED");
    }

    @Test
    void a_whole_portfolio_goes_to_another_owner_once() {
        UUID from = api.create("/users", "{'name':'Who leaves'}");
        UUID to = api.create("/users", "{'name':'Who stays'}");
        UUID customer =
                api.create("/customers", "{'kind':'PERSON','name':'Handed over','ownerId':'%s'}".formatted(from));
        UUID open = deal(customer, from);
        UUID lost = deal(customer, from);
        api.post("/opportunities/" + lost + "/lose", "{'reason':'Too dear'}");

        UUID unresolved = ticket(customer, from);
        UUID resolved = ticket(customer, from);
        api.post("/tickets/" + resolved + "/resolve", "{'resolution':'Reset'}");

        String transfer = "/users/" + from + "/portfolio-transfer";
        Reply report = api.post(transfer, "{'toOwnerId':'%s','reason':'Leaves us'}".formatted(to));
        assertThat(report.status()).as(report.toString()).isEqualTo(200);
        assertThat(report.json().get("customers").asInt()).isEqualTo(1);
        assertThat(report.json().get("opportunities").asInt()).isEqualTo(1);
        assertThat(report.json().get("tickets").asInt()).isEqualTo(1);
        assertThat(report.json().get("failed")).isEmpty();

        assertThat(api.get("/opportunities/" + open + "?atLeast=2")
                        .json()
                        .get("ownerId")
                        .asString())
                .isEqualTo(to.toString());
        assertThat(api.get("/opportunities/" + lost + "?atLeast=2")
                        .json()
                        .get("ownerId")
                        .asString())
                .isEqualTo(from.toString());
        JsonNode ticket = api.get("/tickets/" + unresolved + "?atLeast=3").json();
        assertThat(ticket.get("agentId").asString()).isEqualTo(to.toString());
        assertThat(ticket.get("queue").asString()).isEqualTo("Level 1");
        assertThat(api.get("/tickets/" + resolved + "?atLeast=3")
                        .json()
                        .get("agentId")
                        .asString())
                .isEqualTo(from.toString());
        JsonNode entry = api.get("/audit?entity=opportunity:" + open).json().at("/items/0");
        assertThat(entry.get("reason").asString()).isEqualTo("Leaves us");
        assertThat(api.get("/audit?correlation=" + entry.get("correlationId").asString())
                        .json()
                        .get("items"))
                .hasSize(3);

        Reply again = api.post(transfer, "{'toOwnerId':'%s'}".formatted(to));
        assertThat(again.json().get("customers").asInt()
                        + again.json().get("opportunities").asInt()
                        + again.json().get("tickets").asInt())
                .isZero();
    }

    @Test
    void a_portfolio_goes_from_a_user_to_a_user() {
        UUID user = api.create("/users", "{'name':'Only one'}");
        String body = "{'toOwnerId':'" + NOBODY + "'}";
        assertThat(api.post("/users/" + user + "/portfolio-transfer", body).code())
                .isEqualTo("UNKNOWN_USER");
        assertThat(api.post("/users/" + NOBODY + "/portfolio-transfer", body).code())
                .isEqualTo("NOT_FOUND");
        assertThat(api.post("/users/" + user + "/portfolio-transfer", "{}").code())
                .isEqualTo("REQUIRED");
    }

    private UUID deal(UUID customer, UUID owner) {
        return api.create(
                "/opportunities",
                "{'customerId':'%s','name':'Handed over','ownerId':'%s','expectedClose':'2026-12-31',"
                                .formatted(customer, owner)
                        + "'amount':{'amount':'10.00','currency':'CNY'}}");
    }

    private UUID ticket(UUID customer, UUID agent) {
        UUID id = api.create(
                "/tickets",
                "{'customerId':'%s','subject':'Handed over','text':'x','priority':'LOW','channel':'CALL'}"
                        .formatted(customer));
        api.post("/tickets/" + id + "/assign", "{'agentId':'%s','queue':'Level 1'}".formatted(agent));
        return id;
    }
}
