package dev.annals.server.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a campaign says, and what one customer would read. */
class CampaignContentOverHttpTest {
    private static final String NOBODY = "00000000-0000-4000-8000-00000000dead";
    private static final String CONTENT = """
            {'content':{'fallbacks':{'customer.grade':'new'},'variants':[
             {'name':'A','share':40,'texts':[
              {'language':'en','subject':'For {{customer.name}}','html':'<p>Hi {{customer.name}}, {{customer.grade}}</p>'},
              {'language':'zh-cn','subject':'新闻','text':'你好 {{customer.city}} {{campaign.name}}'}]},
             {'name':'B','share':60,'texts':[{'language':'en','subject':'News','text':'Ask {{contact.name}}'}]}]}}""";

    private final Api api = RunningServer.shared().api();
    private final Api showing = api.with("Prefer", "return=representation, wait=30");

    @Test
    void what_a_campaign_says_is_shown_with_it_and_in_its_audit() {
        String address = campaign("EMAIL");
        JsonNode campaign = showing.post(address + "/content", CONTENT).json();
        assertThat(campaign.at("/content/variants/0/texts/1/language").asString())
                .isEqualTo("zh-CN");
        assertThat(campaign.get("version").asLong()).isEqualTo(2);
        assertThat(showing.post(address + "/content", CONTENT)
                        .json()
                        .get("version")
                        .asLong())
                .isEqualTo(2);
        JsonNode audit = api.get("/audit?entity=campaign:" + address.substring("/campaigns/".length()))
                .json();
        assertThat(audit.at("/items/0/event").asString()).isEqualTo("campaign.content-changed");
        long planned = audit.at("/items/1/position").asLong();
        assertThat(api.get(address + "?asOf=" + planned).json().has("content")).isFalse();
    }

    @Test
    void a_customer_would_read_it_in_the_language_that_serves() {
        String address = campaign("EMAIL");
        showing.post(address + "/content", CONTENT);
        UUID customer = customer(",'address':{'city':'Hangzhou'}");
        showing.post("/customers/" + customer + "/preferences", "{'language':'zh-CN'}");
        JsonNode own = preview(address, customer, "").json();
        assertThat(own.get("text").asString()).isEqualTo("你好 Hangzhou Spring");
        assertThat(own.get("language").asString()).isEqualTo("zh-CN");
        assertThat(own.get("variant").asString()).isEqualTo("A");
        JsonNode english = preview(address, customer, "&language=en").json();
        assertThat(english.get("subject").asString()).isEqualTo("For Ann & Co");
        assertThat(english.get("html").asString()).isEqualTo("<p>Hi Ann &amp; Co, new</p>");
        JsonNode other = preview(address, customer, "&variant=B").json();
        assertThat(other.get("language").asString()).isEqualTo("en");
        assertThat(other.get("share").asInt()).isEqualTo(60);
    }

    @Test
    void an_organisation_is_written_to_by_its_first_contact() {
        String address = campaign("EMAIL");
        showing.post(address + "/content", CONTENT);
        UUID customer = api.create("/customers", "{'kind':'ORGANIZATION','name':'Chairs'}");
        showing.post("/customers/" + customer + "/contacts", "{'name':'Zoe'}");
        showing.post("/customers/" + customer + "/contacts", "{'name':'Ben'}");
        assertThat(preview(address, customer, "&variant=B").json().get("text").asString())
                .isEqualTo("Ask Zoe");
    }

    @Test
    void what_cannot_be_sent_is_refused_where_it_stands() {
        Reply refused = api.post(
                campaign("EMAIL") + "/content",
                "{'content':{'variants':[{'name':'A','texts':[{'language':'en','subject':'{{x}}','text':'x'}]}]}}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("UNKNOWN_VARIABLE");
        assertThat(refused.pointer()).isEqualTo("/content/variants/0/texts/0/subject");
        assertRefused(api.post(campaign("EVENT") + "/content", CONTENT), 409, "NOTHING_IS_SENT");
        assertRefused(api.post(campaign("EMAIL") + "/content", "{}"), 422, "REQUIRED");
    }

    @Test
    void what_is_said_keeps_a_campaign_from_channels_that_do_not_send_it() {
        String address = campaign("EMAIL");
        showing.post(address + "/content", CONTENT);
        Reply refused = api.post(address + "/details", "{'channel':'SMS'}");
        assertRefused(refused, 409, "NO_CONTENT");
        assertThat(refused.pointer()).isEqualTo("/channel");
    }

    @Test
    void messages_that_would_say_nothing_are_not_launched() {
        String address = campaign("SMS");
        UUID customer = customer("");
        showing.post(address + "/audience", "{'add':['%s']}".formatted(customer));
        assertRefused(api.post(address + "/launch", "{}"), 409, "NO_CONTENT");
        assertRefused(preview(address, customer, ""), 409, "NO_CONTENT");
    }

    @Test
    void who_or_what_is_not_there_is_not_shown() {
        String address = campaign("EMAIL");
        showing.post(address + "/content", CONTENT);
        assertRefused(preview(address, UUID.fromString(NOBODY), ""), 404, "NOT_FOUND");
        assertRefused(preview("/campaigns/" + NOBODY, customer(""), ""), 404, "NOT_FOUND");
        assertRefused(preview(address, customer(""), "&variant=C"), 400, "BAD_PARAMETER");
    }

    private Reply preview(String address, UUID customer, String more) {
        return api.get(address + "/content/preview?customerId=" + customer + more);
    }

    private static void assertRefused(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }

    private UUID customer(String more) {
        JsonNode customer = showing.post("/customers", "{'kind':'PERSON','name':'Ann & Co'%s}".formatted(more))
                .json();
        return UUID.fromString(customer.get("id").asString());
    }

    private String campaign(String channel) {
        JsonNode campaign = showing.post(
                        "/campaigns",
                        "{'name':'Spring','channel':'%s','purpose':'newsletter','startsOn':'2026-01-01'}"
                                .formatted(channel))
                .json();
        return "/campaigns/" + campaign.get("id").asString();
    }
}
