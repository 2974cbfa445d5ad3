package dev.annals.server.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Segments from their definition to the customers in them. */
class SegmentsOverHttpTest {
    private final Api api = RunningServer.shared().api();
    private final Api showing = api.with("Prefer", "return=representation, wait=30");

    @Test
    void a_segment_has_whoever_fulfils_its_rule_when_it_is_asked_for() {
        String industry = unique();
        UUID large = customer(industry, "A");
        UUID small = customer(industry, "C");
        JsonNode segment = showing.post(
                        "/segments",
                        "{'name':'%s','kind':'RULE','description':'Best','rule':%s}"
                                .formatted(unique(), rule(industry, "['A','B']")))
                .json();
        String address = "/segments/" + segment.get("id").asString();
        assertThat(segment.get("members").asLong()).isEqualTo(1);
        assertThat(ids(api.get(address + "/members?count=true").json())).containsExactly(large.toString());

        long position = Long.parseLong(api.get(address).header("Annals-Position"));
        JsonNode changed = showing.post(address + "/details", "{'rule':%s}".formatted(rule(industry, "['C']")))
                .json();
        assertThat(changed.get("members").asLong()).isEqualTo(1);
        assertThat(ids(api.get(address + "/members").json())).containsExactly(small.toString());
        assertThat(ids(api.get(address + "/members?asOf=" + position).json())).containsExactly(large.toString());
        assertThat(api.get(address + "?asOf=" + position)
                        .json()
                        .at("/rule/all/1/values/1")
                        .asString())
                .isEqualTo("B");
    }

    @Test
    void a_rule_is_tried_without_keeping_anything() {
        String industry = unique();
        UUID first = customer(industry, "A");
        long position =
                Long.parseLong(api.get("/customers/" + first + "?atLeast=1").header("Annals-Position"));
        UUID second = customer(industry, "A");
        String body = "{'rule':%s}".formatted(rule(industry, "['A']"));
        assertThat(api.get("/customers/" + second + "?atLeast=1").status()).isEqualTo(200);
        JsonNode preview = api.post("/segments/preview", body).json();
        assertThat(preview.get("count").asLong()).isEqualTo(2);
        assertThat(preview.at("/sample/0/grade").asString()).isEqualTo("A");
        Reply earlier = api.post("/segments/preview?asOf=" + position, body);
        assertThat(earlier.json().get("count").asLong()).isEqualTo(1);
        assertThat(earlier.header("Annals-Position")).isEqualTo("" + position);
    }

    @Test
    void customers_are_put_into_a_static_segment_and_taken_out_and_the_audit_names_them() {
        UUID ann = customer(unique(), "A");
        UUID ben = customer(unique(), "B");
        String address = "/segments/" + segment(unique());
        String change = "{'add':['%s','%s'],'changeId':'%s'}".formatted(ann, ben, UUID.randomUUID());
        assertThat(showing.post(address + "/members", change)
                        .json()
                        .get("members")
                        .asLong())
                .isEqualTo(2);
        assertThat(api.post(address + "/members", change).json().get("version").asLong())
                .isEqualTo(2);
        showing.post(address + "/members", "{'remove':['%s']}".formatted(ben));
        assertThat(ids(api.get(address + "/members").json())).containsExactly(ann.toString());
        JsonNode audit = api.get("/audit?entity=segment:" + address.substring(10) + "&field=members/removed")
                .json();
        assertThat(audit.at("/items/0/changes/0/after/0").asString()).isEqualTo(ben.toString());
    }

    @Test
    void a_retracted_segment_is_gone_and_gives_its_name_up() {
        String name = unique();
        UUID segment = segment(name);
        assertThat(api.post("/segments", "{'name':'%s','kind':'STATIC'}".formatted(name.toUpperCase(Locale.ROOT)))
                        .code())
                .isEqualTo("SEGMENT_NAME_IN_USE");
        assertThat(showing.post("/segments/" + segment + "/retraction", "{}").status())
                .isEqualTo(200);
        showing.post("/segments", "{'name':'%s','kind':'STATIC'}".formatted(name));
        assertThat(api.get("/segments?name=" + name).json().get("items")).hasSize(1);
        assertThat(api.get("/segments/" + segment).status()).isEqualTo(404);
        assertThat(api.get("/segments/" + segment + "/members").code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void a_segment_is_filled_by_hand_or_by_a_rule() {
        String some = "{'add':['%s']}".formatted(UUID.randomUUID());
        UUID byRule = api.create(
                "/segments", "{'name':'%s','kind':'RULE','rule':%s}".formatted(unique(), rule("x", "['A']")));
        assertThat(api.post("/segments/" + byRule + "/members", some).code()).isEqualTo("MEMBERS_NEED_STATIC_SEGMENT");
        String rule = "{'rule':%s}".formatted(rule("x", "['A']"));
        assertThat(api.post("/segments/" + segment(unique()) + "/details", rule).code())
                .isEqualTo("RULE_NEEDS_RULE_SEGMENT");
    }

    @Test
    void no_more_than_ten_thousand_members_change_at_once() {
        List<UUID> ids =
                IntStream.range(0, 10_001).mapToObj(i -> new UUID(1, i)).toList();
        String address = "/segments/" + segment(unique()) + "/members";
        assertThat(api.post(address, Api.json(Map.of("add", ids))).text()).contains("TOO_MANY");
        assertThat(api.post(address, Api.json(Map.of("add", ids.subList(0, 10_000))))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'every':[]} | /rule | NOT_A_RULE",
                "{'all':[{'any':[7]}]} | /rule/all/0/any/0 | NOT_A_RULE",
                "{'all':[{'field':'shoeSize','op':'is','value':'42'}]} | /rule/all/0/field | UNKNOWN_RULE_FIELD",
                "{'field':'email','op':'is','value':'x'} | /rule/op | UNKNOWN_RULE_OPERATOR",
                "{'field':'openDeals','op':'atLeast','value':'many'} | /rule/value | BAD_RULE_VALUE",
                "{'not':{'any':[]}} | /rule/not/any | EMPTY_GROUP",
            })
    void a_rule_that_makes_no_sense_is_refused_with_a_pointer_in_both_languages(
            String rule, String pointer, String code) {
        for (String language : List.of("en", "zh-CN")) {
            for (String path : List.of("/segments", "/segments/preview")) {
                String body = path.endsWith("preview") ? "{'rule':%s}" : "{'name':'x','kind':'RULE','rule':%s}";
                Reply reply = api.with("Accept-Language", language).post(path, body.formatted(rule));
                assertThat(reply.status()).as(reply.toString()).isEqualTo(422);
                assertThat(reply.json().at("/errors/0/code").asString()).isEqualTo(code);
                assertThat(reply.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
                boolean chinese = reply.json()
                        .at("/errors/0/detail")
                        .asString()
                        .codePoints()
                        .anyMatch(c -> c > 0x3000);
                assertThat(chinese).isEqualTo(language.equals("zh-CN"));
            }
        }
    }

    @Test
    void a_rule_that_is_too_large_is_refused() {
        String deep = "{'not':".repeat(9) + "{'field':'email','op':'isSet'}" + "}".repeat(9);
        assertThat(preview(deep).text()).contains("RULE_TOO_DEEP");
        String many = IntStream.rangeClosed(0, 100)
                .mapToObj(i -> "{'field':'email','op':'isSet'}")
                .collect(Collectors.joining(",", "{'any':[", "]}"));
        assertThat(preview(many).text()).contains("TOO_MANY_CONDITIONS");
        assertThat(api.post("/segments/preview", "{}").text()).contains("REQUIRED");
    }

    @Test
    void what_a_client_writes_is_never_taken_for_sql() {
        String evil = "x') OR 1=1; DROP TABLE customer --";
        Map<String, String> rule = Map.of("field", "name", "op", "contains", "value", evil);
        Reply reply = api.postExactly("/segments/preview", Api.json(Map.of("rule", rule)));
        assertThat(reply.json().get("count").asLong()).isZero();
    }

    private Reply preview(String rule) {
        return api.post("/segments/preview", "{'rule':%s}".formatted(rule));
    }

    private UUID segment(String name) {
        return api.create("/segments", "{'name':'%s','kind':'STATIC'}".formatted(name));
    }

    private UUID customer(String industry, String grade) {
        return api.create(
                "/customers",
                "{'kind':'PERSON','name':'Sample','industry':'%s','grade':'%s'}".formatted(industry, grade));
    }

    private static String rule(String industry, String grades) {
        return "{'all':[{'field':'industry','op':'is','value':'%s'},{'field':'grade','op':'in','values':%s}]}"
                .formatted(industry, grades);
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private static String unique() {
        return "segment-" + UUID.randomUUID();
    }
}
