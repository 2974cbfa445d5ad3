package dev.annals.server.fuzz;

import dev.annals.server.Api;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** One of most things, under ids that are the same in every run. */
final class Things {
    /** What a name of an id, or a part of an address, stands for. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("customerId", "customers"),
            Map.entry("ownerId", "users"),
            Map.entry("agentId", "users"),
            Map.entry("userId", "users"),
            Map.entry("managerId", "users"),
            Map.entry("opportunityId", "opportunities"),
            Map.entry("ticketId", "tickets"),
            Map.entry("pipelineId", "pipelines"),
            Map.entry("calendarId", "business-calendars"),
            Map.entry("segmentId", "segments"),
            Map.entry("campaignId", "campaigns"),
            Map.entry("eventId", "audit"));

    private final Map<String, String> ids = new LinkedHashMap<>();
    private final List<String> all;

    Things(Api api) {
        make(api, "users", "'name':'Fuzz'");
        String owner = ids.get("users");
        make(api, "customers", "'kind':'ORGANIZATION','name':'Fuzz','ownerId':'" + owner + "'");
        String customer = "'customerId':'" + ids.get("customers") + "'";
        String amount = "'amount':{'amount':'5.00','currency':'CNY'}";
        make(api, "opportunities", customer + ",'name':'Fuzz','expectedClose':'2030-01-31'," + amount);
        make(api, "tickets", customer + ",'subject':'Fuzz','text':'x','priority':'LOW','channel':'EMAIL'");
        make(api, "pipelines", "'name':'Fuzz','stages':[{'name':'A','probability':0.5,'category':'PIPELINE'}]");
        make(api, "quotas", "'team':'Fuzz','from':'2026-01-01','to':'2026-03-31'," + amount);
        make(api, "exchange-rates", "'from':'NOK','to':'DKK','rate':0.7,'validFrom':'2026-01-01'");
        make(api, "business-calendars", "'name':'Fuzz','zone':'UTC','week':{'MONDAY':[{'from':'09:00','to':'17:00'}]}");
        String targets = "'targets':[{'clock':'RESOLUTION','limit':'PT4H'}]";
        make(api, "sla-policies", "'name':'Fuzz','order':99,'when':{'category':'Fuzz'}," + targets);
        make(api, "queues", "'name':'Fuzz','assignment':'MANUAL'");
        make(api, "segments", "'name':'Fuzz','kind':'STATIC'");
        make(api, "campaigns", "'name':'Fuzz','channel':'EVENT','purpose':'fair','startsOn':'2026-01-01'");
        all = List.copyOf(ids.values());
    }

    private void make(Api api, String kind, String fields) {
        String id = new UUID(0xf0220000_00004000L, 0x8000000000000000L + ids.size() + 1).toString();
        api.create("/" + kind, "{'id':'" + id + "'," + fields + "}");
        ids.put(kind, id);
    }

    /** An id that fits, mostly. */
    String id(String name, String path, Random random) {
        String kind = name.equals("id") ? kindOf(path) : KINDS.getOrDefault(name, "");
        String fitting = ids.get(kind);
        return fitting == null || random.nextInt(12) == 0 ? all.get(random.nextInt(all.size())) : fitting;
    }

    private static String kindOf(String path) {
        String[] parts = path.split("/");
        return parts.length > 3 ? parts[3] : "";
    }
}
