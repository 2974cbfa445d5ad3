package dev.annals.server.link;

import dev.annals.api.campaign.ClearMessages;
import dev.annals.api.campaign.ClearedMessages;
import dev.annals.api.campaign.EnterMember;
import dev.annals.api.campaign.Members;
import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Origin;
import dev.annals.server.dispatch.Wish;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A launched campaign whose message one customer has got, and what that customer's mail program does with it. */
final class Mailing {
    private static final String CONTENT = """
            {'content':{'variants':[{'name':'A','texts':[
             {'language':'en','subject':'News','html':'<p><a href=\\"https://shop.example/en?for={{customer.name}}\\">1</a></p>'},
             {'language':'zh-CN','subject':'新闻','html':'<p><a href=\\"https://shop.example/zh\\">1</a> <a href=\\"https://shop.example/路 x\\">2</a></p>'}]}]}}""";

    private final RunningServer server = RunningServer.shared();
    private final Api api = server.api();
    private final Api showing = api.with("Prefer", "return=representation, wait=30");
    private final Api reader;

    final MessageLinks links = server.bean(MessageLinks.class);
    final UUID customer;
    final UUID campaign;
    final UUID member;

    /** @param language of the customer, null when it is not known */
    Mailing(String purpose, String language) {
        customer = id(showing.post("/customers", "{'kind':'PERSON','name':'Ann & Co'}"));
        if (language != null) {
            showing.post("/customers/" + customer + "/preferences", "{'language':'%s'}".formatted(language));
        }
        showing.post(
                "/customers/" + customer + "/consents",
                "{'channel':'EMAIL','purpose':'%s','granted':true}".formatted(purpose));
        campaign = id(showing.post(
                "/campaigns",
                "{'name':'Spring','channel':'EMAIL','purpose':'%s','startsOn':'2026-01-01'}".formatted(purpose)));
        showing.post("/campaigns/" + campaign + "/audience", "{'add':['%s']}".formatted(customer));
        showing.post("/campaigns/" + campaign + "/content", CONTENT);
        showing.post("/campaigns/" + campaign + "/launch", "{}");
        member = Members.id(campaign, customer);
        Origin origin = new Origin(
                "system", null, "", "system", null, null, UUID.randomUUID().toString());
        server.bean(CommandDispatcher.class).dispatch(Wish.of(new EnterMember(campaign, customer, "A")), origin);
        showing.post(
                "/campaigns/" + campaign + "/responses",
                "{'customerId':'%s','kind':'DELIVERED','responseId':'%s'}".formatted(customer, UUID.randomUUID()));
        reader = api.withoutToken();
    }

    /** The message is decided on, and goes out in this language. */
    void cleared(String language) {
        ClearMessages command = new ClearMessages(
                UUID.randomUUID(), campaign, List.of(new ClearMessages.Candidate(customer, "hash", language, null)));
        Origin origin = new Origin("system", null, "", "system", null, null, "test");
        server.bean(CommandDispatcher.class).answer(Wish.of(command), origin, ClearedMessages.class);
    }

    private static UUID id(Reply reply) {
        return UUID.fromString(reply.json().get("id").asString());
    }

    Reply follow(String method, String address, String... headers) {
        return send(method, address, "", null, headers);
    }

    Reply post(String address, String body, String contentType, String... headers) {
        return send("POST", address, body, contentType, headers);
    }

    private Reply send(String method, String address, String body, String contentType, String... headers) {
        Api sender = reader;
        for (int i = 0; i < headers.length; i += 2) {
            sender = sender.with(headers[i], headers[i + 1]);
        }
        String path = address.substring(RunningServer.PUBLIC_URL.length());
        return sender.send(
                method, path, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body), contentType);
    }

    Reply tell(String wish, String body) {
        return showing.post("/campaigns/" + campaign + wish, body);
    }

    void consent(boolean granted, String source) {
        showing.post(
                "/customers/" + customer + "/consents",
                "{'channel':'EMAIL','purpose':'newsletter','granted':%s,'source':'%s'}".formatted(granted, source));
    }

    /** The member's events, the last first. */
    JsonNode events() {
        return api.get("/audit?entity=campaign-member:" + member).json().get("items");
    }

    long count(String kind) {
        JsonNode counts = api.get("/campaigns/" + campaign).json().get("members");
        return counts.at("/responses/" + kind).asLong(0);
    }

    JsonNode consents() {
        return api.get("/customers/" + customer).json().get("consents");
    }

    long customerVersion() {
        return api.get("/customers/" + customer).json().get("version").asLong();
    }
}
