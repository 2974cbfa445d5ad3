package dev.annals.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ShowingWhatIsHeldTest {
    private final Api api = RunningServer.shared().api().with("Prefer", "return=representation, wait=30");
    private final String name = "Kim <b>" + UUID.randomUUID() + "</b>";
    private final UUID customer =
            api.create("/customers", "{'kind':'PERSON','name':'%s','birthday':'1980-02-03'}".formatted(name));
    private final String path = "/privacy/subjects/" + customer;

    @Test
    void all_that_happened_to_a_customer_and_what_is_its_own_is_told_with_its_origin() {
        UUID ticket = api.create(
                "/tickets",
                "{'customerId':'%s','subject':'A leg is loose','text':'It came off','priority':'LOW','channel':'EMAIL'}"
                        .formatted(customer));
        api.post("/tickets/" + ticket + "/hold", "{'reason':'They look for the screw'}");

        JsonNode export = api.get(path + "/export").json();

        assertThat(export.get("subject").asString()).isEqualTo(customer.toString());
        assertThat(export.get("events").asLong())
                .isEqualTo(export.get("entries").size())
                .isGreaterThan(2);
        JsonNode first = export.at("/entries/0");
        assertThat(first.get("event").asString()).isEqualTo("customer.registered");
        assertThat(first.get("entity").asString()).isEqualTo("customer:" + customer);
        assertThat(first.get("actor").isString()).isTrue();
        assertThat(first.get("origin").asString()).isEqualTo("api");
        assertThat(export.toString()).contains(name, "1980-02-03", "It came off", "They look for the screw");
    }

    @Test
    void the_report_can_be_read_and_holds_nothing_that_a_browser_would_run() {
        Reply report = api.get(path + "/report?lang=zh-CN");

        assertThat(report.header("Content-Type")).startsWith("text/html");
        assertThat(report.text())
                .contains("lang=\"zh-CN\"", "1980-02-03", "&lt;b&gt;")
                .doesNotContain(name, "<script");
        assertThat(api.get(path + "/report").text()).contains("lang=\"en\"");
        assertThat(api.get(path + "/report?lang=xx").code()).isEqualTo("BAD_PARAMETER");
    }

    @Test
    void of_whoever_was_erased_it_says_so() {
        api.post("/privacy/erasures", "{'subject':'%s','reason':'Article 17'}".formatted(customer));

        Reply export = api.get(path + "/export");

        assertThat(export.text()).contains("[erased]").doesNotContain("Kim", "1980-02-03");
        assertThat(api.get("/privacy/subjects/" + UUID.randomUUID() + "/export").code())
                .isEqualTo("UNKNOWN_SUBJECT");
    }
}
