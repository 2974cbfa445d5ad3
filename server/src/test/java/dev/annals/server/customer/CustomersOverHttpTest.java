package dev.annals.server.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One walk through every intent of a customer, and what is read afterwards. */
class CustomersOverHttpTest {
    private final Api api = RunningServer.shared().api();
    private final Api showing = api.with("Prefer", "return=representation, wait=20");

    @Test
    void a_customer_is_registered_with_everything_that_is_known() {
        UUID owner = api.create("/users", "{'name':'Owner of a customer'}");
        Reply reply = showing.post("/customers", """
                {'kind':'PERSON','name':' Zoë Example ','email':'zoe.full@EXAMPLE.com','phone':'+86 138 0000 0001',
                 'address':{'street':'1 Example Road','city':'Shanghai','country':'CN'},'birthday':'1990-02-28',
                 'industry':'Music','source':'fair','tags':['a','b','a'],'grade':'A','lifecycle':'QUALIFIED',
                 'ownerId':'%s','custom':{'size':3,'vip':true},'occurredAt':'2026-01-02T03:04:05Z','reason':'met'}
                """.formatted(owner));
        assertThat(reply.status()).isEqualTo(201);
        JsonNode customer = reply.json();
        assertThat(customer.get("name").asString()).isEqualTo("Zoë Example");
        assertThat(customer.get("email").asString()).isEqualTo("zoe.full@example.com");
        assertThat(customer.get("phone").asString()).isEqualTo("+8613800000001");
        assertThat(customer.get("tags")).hasSize(2);
        assertThat(customer.get("lifecycle").asString()).isEqualTo("QUALIFIED");
        assertThat(customer.get("registeredAt").asString()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(reply.header("Location"))
                .isEqualTo("/api/v1/customers/" + customer.get("id").asString());
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(reply.header("Preference-Applied")).contains("return=representation");
    }

    @Test
    void details_change_only_where_the_body_names_them_and_null_clears() {
        UUID id = person("'email':'details@example.com','industry':'Music'");
        JsonNode customer = showing.post("/customers/" + id + "/details", "{'name':'Anew','industry':null}")
                .json();
        assertThat(customer.get("name").asString()).isEqualTo("Anew");
        assertThat(customer.get("email").asString()).isEqualTo("details@example.com");
        assertThat(customer.has("industry")).isFalse();
    }

    @Test
    void a_customer_says_how_to_be_written_to() {
        UUID id = person("'email':'preferences@example.com'");
        String preferences = "/customers/" + id + "/preferences";
        JsonNode customer = showing.post(preferences, "{'language':'zh-cn','zone':'Asia/Shanghai'}")
                .json();
        assertThat(customer.get("language").asString()).isEqualTo("zh-CN");
        assertThat(customer.get("zone").asString()).isEqualTo("Asia/Shanghai");
        JsonNode found = api.get("/customers?language=zh-CN&email=preferences@example.com")
                .json()
                .get("items");
        assertThat(found.at("/0/language").asString()).isEqualTo("zh-CN");
        assertThat(showing.post(preferences, "{'language':null}").json().has("language"))
                .isFalse();
        assertThat(api.post(preferences, "{'language':'!'}").code()).isEqualTo("BAD_LANGUAGE");
        assertThat(api.post(preferences, "{'zone':'+08:00'}").code()).isEqualTo("UNKNOWN_ZONE");
        assertThat(api.get("/customers/" + id + "/timeline")
                        .json()
                        .at("/items/0/event")
                        .asString())
                .isEqualTo("customer.preferences-changed");
    }

    @Test
    void an_organization_gains_changes_and_loses_a_contact() {
        UUID id = api.create("/customers", "{'kind':'ORGANIZATION','name':'Works of contacts'}");
        UUID contact = UUID.randomUUID();
        String contacts = "/customers/" + id + "/contacts";
        assertThat(showing.post(contacts, "{'contactId':'%s','name':'Li'}".formatted(contact))
                        .json()
                        .at("/contacts/0/name")
                        .asString())
                .isEqualTo("Li");
        assertThat(showing.post(contacts + "/" + contact + "/details", "{'role':'Buyer','phone':'+8613800000002'}")
                        .json()
                        .at("/contacts/0/role")
                        .asString())
                .isEqualTo("Buyer");
        assertThat(showing.post(contacts + "/" + contact + "/removal", "")
                        .json()
                        .get("contacts"))
                .isEmpty();
    }

    @Test
    void a_contact_gets_an_id_from_the_server_when_it_brings_none() {
        UUID id = api.create("/customers", "{'kind':'ORGANIZATION','name':'Works without ids'}");
        JsonNode customer = showing.post("/customers/" + id + "/contacts", "{'name':'Wang'}")
                .json();
        assertThat(customer.at("/contacts/0/contactId").asString()
                        + customer.at("/contacts/0/id").asString())
                .hasSize(36);
    }

    @Test
    void an_interaction_is_recorded_once_however_often_it_is_sent() {
        UUID id = person("'source':'walk-in'");
        String body = "{'interactionId':'%s','channel':'CALL','direction':'IN','subject':'Asked','text':'a\\nb',"
                        .formatted(UUID.randomUUID())
                + "'participants':['Zoë']}";
        Reply first = api.post("/customers/" + id + "/interactions", body);
        Reply second = api.post("/customers/" + id + "/interactions", body);
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
    }

    @Test
    void tags_grade_lifecycle_and_owner_change() {
        UUID id = person("'tags':['old']");
        UUID owner = api.create("/users", "{'name':'Next owner'}");
        String path = "/customers/" + id;
        assertThat(showing.post(path + "/tags", "{'add':['new'],'remove':['old']}")
                        .json()
                        .get("tags"))
                .extracting(JsonNode::asString)
                .containsExactly("new");
        assertThat(showing.post(path + "/grade", "{'grade':'VIP'}")
                        .json()
                        .get("grade")
                        .asString())
                .isEqualTo("VIP");
        assertThat(showing.post(path + "/grade", "{'grade':null}").json().has("grade"))
                .isFalse();
        assertThat(showing.post(path + "/lifecycle", "{'stage':'CUSTOMER'}")
                        .json()
                        .get("lifecycle")
                        .asString())
                .isEqualTo("CUSTOMER");
        assertThat(showing.post(path + "/owner", "{'ownerId':'%s'}".formatted(owner))
                        .json()
                        .get("ownerId")
                        .asString())
                .isEqualTo(owner.toString());
    }

    @Test
    void a_consent_is_given_and_taken_back() {
        UUID id = person("'source':'web'");
        String path = "/customers/" + id + "/consents";
        String given = "{'channel':'EMAIL','purpose':'newsletter','granted':true,'source':'form',"
                + "'validUntil':'2199-01-01'}";
        assertThat(showing.post(path, given).json().at("/consents/0/granted").asBoolean())
                .isTrue();
        String taken = "{'channel':'EMAIL','purpose':'newsletter','granted':false}";
        assertThat(showing.post(path, taken).json().at("/consents/0/granted").asBoolean(true))
                .isFalse();
    }

    @Test
    void a_consent_recorded_by_mistake_was_never_given() {
        String path = "/customers/" + person("'source':'consent by mistake'") + "/consents";
        showing.post(path, "{'channel':'EMAIL','purpose':'newsletter','granted':true}");
        String mistake = "{'channel':'EMAIL','purpose':'newsletter','reason':'another customer'}";
        assertThat(showing.post(path + "/retraction", mistake).json().get("consents"))
                .isEmpty();
        assertThat(api.post(path + "/retraction", mistake).status()).isEqualTo(200);
    }

    @Test
    void an_interaction_recorded_by_mistake_is_withdrawn() {
        String customer = "/customers/" + person("'source':'talk by mistake'");
        UUID talk = UUID.randomUUID();
        String call = "{'interactionId':'%s','channel':'CALL','direction':'IN','subject':'Hi'}".formatted(talk);
        assertThat(showing.post(customer + "/interactions", call)
                        .json()
                        .at("/totals/interactions")
                        .asLong())
                .isEqualTo(1);
        String path = customer + "/interactions/" + talk + "/retraction";
        Reply withdrawn = showing.post(path, "{'reason':'another customer'}");
        assertThat(withdrawn.json().get("interactions")).isEmpty();
        assertThat(withdrawn.json().at("/totals/interactions").asLong()).isZero();
        assertThat(api.get(customer + "/timeline").json().get("items"))
                .extracting(item -> item.get("event").asString())
                .containsExactly("customer.interaction-retracted", "customer.registered");
        assertThat(api.get(customer + "?asOf=" + beforeLast(customer)).json().get("interactions"))
                .hasSize(1);
        assertThat(api.post(path, "{}").json().get("version").asLong()).isEqualTo(3);
    }

    @Test
    void an_interaction_that_was_never_recorded_is_unknown() {
        String path = "/customers/" + person("'source':'no talk'") + "/interactions/" + UUID.randomUUID();
        Reply unknown = api.post(path + "/retraction", "{}");
        assertThat(unknown.code()).isEqualTo("UNKNOWN_INTERACTION");
        assertThat(unknown.status()).isEqualTo(404);
    }

    @Test
    void a_customer_registered_by_mistake_is_withdrawn() {
        UUID id = person("'source':'mistake'");
        assertThat(api.post("/customers/" + id + "/retraction", "{'reason':'typed twice'}")
                        .status())
                .isEqualTo(200);
        assertThat(api.post("/customers/" + id + "/grade", "{'grade':'A'}").code())
                .isEqualTo("RETRACTED");
    }

    @Test
    void customers_are_found_by_name_pinyin_accents_and_last_digits() {
        UUID id = showing.post("/customers", "{'kind':'PERSON','name':'王伟测','phone':'+8613877665544'}")
                .json()
                .get("id")
                .asString()
                .transform(UUID::fromString);
        for (String q : new String[] {"%E7%8E%8B%E4%BC%9F", "wangwei", "77665544"}) {
            assertThat(api.get("/customers?limit=200&q=" + q).json().get("items"))
                    .as(q)
                    .extracting(item -> item.get("id").asString())
                    .contains(id.toString());
        }
    }

    @Test
    void the_timeline_tells_what_happened_latest_first() {
        UUID id = person("'source':'timeline'");
        showing.post("/customers/" + id + "/grade", "{'grade':'B'}");
        Reply timeline = api.get("/customers/" + id + "/timeline");
        assertThat(timeline.json().get("items"))
                .extracting(item -> item.get("event").asString())
                .containsExactly("customer.graded", "customer.registered");
    }

    private long beforeLast(String customer) {
        return api.get(customer + "/timeline").json().at("/items/0/position").asLong() - 1;
    }

    private UUID person(String more) {
        return api.create("/customers", "{'kind':'PERSON','name':'Zoë Example'," + more + "}");
    }
}
