package dev.annals.server.openapi;

import dev.annals.server.Api;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of everything that can be read, with the address of each read. */
final class OneOfEach {
    private static final Pattern ID = Pattern.compile("\\{(\\w+)}");
    private static final String DRAFTS = "drafts";
    private static final String SUBJECTS = "subjects";
    private static final String DAYS = "from=2026-01-01&to=2031-12-31";

    /** What some reads must be told, beside the ids in their address. */
    private static final Map<String, String> QUESTIONS = Map.ofEntries(
            Map.entry("/compare", "entity=customer:<customers>&from=1"),
            Map.entry("/campaigns/{id}/content/preview", "customerId=<customers>"),
            Map.entry("/pipeline/board", "currency=CNY"),
            Map.entry("/pipeline/forecast", DAYS + "&currency=CNY"),
            Map.entry("/pipeline/win-rate", DAYS + "&currency=CNY"),
            Map.entry("/pipeline/velocity", DAYS + "&currency=CNY"),
            Map.entry("/pipeline/stage-conversion", DAYS),
            Map.entry("/pipeline/bridge", "from=1&currency=CNY"),
            Map.entry("/pipeline/bridge/deals", "from=1&currency=CNY&line=NEW"),
            Map.entry("/pipeline/accuracy", "from=2026-01-01&to=2026-12-31&currency=CNY"),
            Map.entry("/pipeline/accuracy/deals", "from=2026-01-01&to=2026-12-31&currency=CNY"),
            Map.entry("/business-calendars/{id}/due", "from=2026-01-05T10:00:00Z&target=PT8H"),
            Map.entry("/business-calendars/{id}/elapsed", "from=2026-01-05T10:00:00Z&to=2026-01-06T10:00:00Z"),
            Map.entry("/sla/compliance", "from=2026-01-01T00:00:00Z&to=2031-12-31T00:00:00Z"));

    private final Api api;
    private final Map<String, UUID> ids = new HashMap<>();

    OneOfEach(Api api) {
        this.api = api;
        String mark = "past" + UUID.randomUUID().toString().replace("-", "");
        make("users", "{'name':'%s'}", mark);
        make("customers", "{'kind':'PERSON','name':'%s','ownerId':'" + ids.get("users") + "'}", mark);
        make(
                "opportunities",
                "{'customerId':'" + ids.get("customers")
                        + "','name':'%s','amount':{'amount':'5.00','currency':'CNY'},'expectedClose':'2030-01-31'}",
                mark);
        String ticket = "'text':'x','priority':'LOW','channel':'EMAIL'}";
        make("tickets", "{'customerId':'" + ids.get("customers") + "','subject':'%s'," + ticket, mark);
        make("pipelines", "{'name':'%s','stages':[{'name':'A','probability':0.5,'category':'PIPELINE'}]}", mark);
        String days = "'from':'2026-01-01','to':'2026-03-31','amount':{'amount':'9.00','currency':'CNY'}}";
        make("quotas", "{'team':'%s'," + days, mark);
        make("exchange-rates", "{'from':'NOK','to':'DKK','rate':0.7,'validFrom':'2026-01-01'}", mark);
        String week = "'zone':'UTC','week':{'MONDAY':[{'from':'09:00','to':'17:00'}]}}";
        make("business-calendars", "{'name':'%s'," + week, mark);
        String targets = "'targets':[{'clock':'RESOLUTION','limit':'PT4H'}]}";
        make("sla-policies", "{'name':'%s','order':99,'when':{'category':'" + mark + "'}," + targets, mark);
        make("queues", "{'name':'%s','assignment':'MANUAL'}", mark);
        make("segments", "{'name':'%s','kind':'STATIC'}", mark);
        make("suppressions", "{'channel':'EMAIL','address':'%s@example.test'}", mark);
        ids.put(
                "privacy",
                api.create("/privacy/holds", "{'subject':'%s','reason':'Case 7'}".formatted(ids.get("customers"))));
        draft(mark);
        campaign(mark);
        approval();
        ids.put("audit", eventOf("customers"));
        api.get("/customers/" + ids.get("customers") + "?atLeast=1");
    }

    private void make(String path, String json, String mark) {
        ids.put(path, api.create("/" + path, json.formatted(mark)));
    }

    /** Running, with a member. */
    private void campaign(String mark) {
        make("campaigns", "{'name':'%s','channel':'EVENT','purpose':'fair','startsOn':'2026-01-01'}", mark);
        String address = "/campaigns/" + ids.get("campaigns");
        api.post(address + "/launch", "{}");
        api.with("Prefer", "return=representation, wait=30")
                .post(
                        address + "/responses",
                        "{'customerId':'%s','kind':'REGISTERED'}".formatted(ids.get("customers")));
    }

    /** A wish that waits, under rules that are there no more. */
    private void approval() {
        api.post("/approval-rules", "{'commands':[{'command':'REVOKE_ROLE'}]}");
        String id = api.post("/users/" + ids.get("users") + "/roles/revocation", "{'role':'ANALYST'}")
                .json()
                .get("approvalId")
                .asString();
        ids.put("approvals", UUID.fromString(id));
        api.post("/approval-rules", "{'commands':[]}");
        api.get("/approvals/" + id + "?atLeast=1");
    }

    /** A campaign that says something and is not launched, so that nobody is written to. */
    private void draft(String mark) {
        ids.put(
                DRAFTS,
                api.create(
                        "/campaigns",
                        "{'name':'%s','channel':'EMAIL','purpose':'news','startsOn':'2026-01-01'}".formatted(mark)));
        api.post(
                "/campaigns/" + ids.get(DRAFTS) + "/content",
                "{'content':{'variants':[{'name':'A','texts':[{'language':'en','subject':'News','text':'Hi'}]}]}}");
    }

    private UUID eventOf(String kind) {
        api.get("/" + kind + "/" + ids.get(kind) + "?atLeast=1");
        return UUID.fromString(api.get("/audit?entity=customer:" + ids.get(kind))
                .json()
                .at("/items/0/eventId")
                .asString());
    }

    /** The address of a read, by its path in the API's description, which begins with the base. */
    String address(String path) {
        String kind = path.contains("/content/") ? DRAFTS : path.split("/")[path.contains(SUBJECTS) ? 2 : 1];
        String address = ID.matcher(path)
                .replaceAll(id -> Matcher.quoteReplacement(id(kind, id.group(1)).toString()));
        String question = QUESTIONS.get(path);
        return question == null
                ? address + "?"
                : address + "?"
                        + question.replace("<customers>", ids.get("customers").toString()) + "&";
    }

    private UUID id(String kind, String name) {
        boolean ofCustomer = name.equals("customerId") || kind.equals(SUBJECTS);
        return ofCustomer ? ids.get("customers") : ids.get(kind);
    }
}
