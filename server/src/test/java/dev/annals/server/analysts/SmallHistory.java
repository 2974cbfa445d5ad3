package dev.annals.server.analysts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.journal.JournalReader;
import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** Some deals, customers, tickets and a campaign, told before and after a moment. */
final class SmallHistory {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Api api;
    private final JournalReader journal;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final UUID falling;
    private final UUID rising;
    private final UUID steady;
    private final UUID won;
    private final UUID slipped;
    private final UUID lost;
    private final UUID campaign;
    private final Instant then;

    SmallHistory(RunningServer server) {
        api = server.api().with("Prefer", "return=representation, wait=30");
        journal = server.bean(JournalReader.class);
        falling = customer("Falling", "A");
        rising = customer("Rising", "C");
        steady = customer("Steady", "B");
        won = deal(falling, "Won", "100.00", "2026-05-15", "Proposal", "2026-01-10");
        tell(won, "stage", "{'stage':'Negotiation','occurredAt':'2026-01-20T00:00:00Z'}");
        slipped = deal(rising, "Slipped", "200.00", "2026-06-20", "Proposal", "2026-02-01");
        lost = deal(steady, "Lost", "50.00", "2026-04-30", "Qualification", "2026-03-01");
        tell(lost, "stage", "{'stage':'Proposal','occurredAt':'2026-03-11T00:00:00Z'}");
        campaign = campaign();
        then = journal.recordedAt(journal.head());
        afterwards();
        tickets();
    }

    private void afterwards() {
        tell(won, "win", "{'amount':{'amount':'120.00','currency':'CNY'},'occurredAt':'2026-05-10T00:00:00Z'}");
        tell(slipped, "expected-close", "{'date':'2026-08-01'}");
        tell(lost, "lose", "{'reason':'Price','occurredAt':'2026-04-20T00:00:00Z'}");
        deal(steady, "New", "70.00", "2026-09-01", "Qualification", "2026-04-15");
        done(api.post("/customers/" + falling + "/grade", "{'grade':'C','reason':'Pays late'}"));
        done(api.post("/customers/" + rising + "/grade", "{'grade':'A'}"));
    }

    private UUID customer(String name, String grade) {
        return api.create("/customers", "{'kind':'PERSON','name':'%s','grade':'%s'}".formatted(name, grade));
    }

    private UUID deal(UUID customer, String name, String amount, String close, String stage, String opened) {
        return api.create(
                "/opportunities",
                ("{'customerId':'%s','name':'%s','amount':{'amount':'%s','currency':'CNY'},'expectedClose':'%s',"
                                + "'stage':'%s','occurredAt':'%sT00:00:00Z'}")
                        .formatted(customer, name, amount, close, stage, opened));
    }

    private void tell(UUID deal, String intent, String body) {
        done(api.post("/opportunities/" + deal + "/" + intent, body));
    }

    private static void done(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isBetween(200, 201);
    }

    private UUID campaign() {
        UUID id =
                api.create("/campaigns", "{'name':'Fair','channel':'EVENT','purpose':'fair','startsOn':'2026-01-01'}");
        done(api.post("/campaigns/" + id + "/launch", "{}"));
        done(api.post(
                "/campaigns/" + id + "/responses",
                "{'customerId':'%s','kind':'ATTENDED','occurredAt':'2026-02-01T10:00:00Z'}".formatted(falling)));
        return id;
    }

    /** One that was late a month ago, and one that is resolved in time today. */
    private void tickets() {
        done(api.post(
                "/sla-policies",
                "{'name':'Standard','order':1,'targets':[{'clock':'RESOLUTION','limit':'PT4H'}],'occurredAt':'%s'}"
                        .formatted(now.minus(50, ChronoUnit.DAYS))));
        ticket(now.minus(40, ChronoUnit.DAYS));
        UUID inTime = ticket(now.minus(1, ChronoUnit.HOURS));
        await().atMost(SOON)
                .until(() -> api.get("/sla/clocks?ticketId=" + inTime)
                                .json()
                                .get("items")
                                .size()
                        == 1);
        done(api.post("/tickets/" + inTime + "/resolve", "{'resolution':'Done'}"));
        String judged = "/sla/compliance?from=%s&to=%s".formatted(now.minus(60, ChronoUnit.DAYS), values().get("end"));
        await().atMost(SOON).untilAsserted(() -> {
            Reply compliance = api.get(judged);
            assertThat(compliance.json().at("/total/met").asInt()).isOne();
            assertThat(compliance.json().at("/total/breached").asInt()).isOne();
        });
        await().atMost(SOON)
                .until(() -> api.get("/audit?event=ticket.clock-breached")
                                .json()
                                .get("items")
                                .size()
                        == 1);
    }

    private UUID ticket(Instant opened) {
        return api.create(
                "/tickets",
                "{'customerId':'%s','subject':'Help','text':'x','priority':'LOW','channel':'CALL','occurredAt':'%s'}"
                        .formatted(steady, opened));
    }

    UUID falling() {
        return falling;
    }

    UUID slipped() {
        return slipped;
    }

    /** Of the variables of the document. */
    Map<String, String> values() {
        return Map.of(
                "then", then.toString(),
                "begin", now.minus(60, ChronoUnit.DAYS).toString(),
                "end", now.plus(1, ChronoUnit.DAYS).toString(),
                "campaign", campaign.toString());
    }
}
