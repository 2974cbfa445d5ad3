package dev.annals.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a problem with a code, and nothing has happened. */
class BadInputTest {
    private static final String UNKNOWN = "00000000-0000-4000-8000-00000000dead";

    private final Api api = RunningServer.shared().api();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind':'PERSON','name':'x','nope':1}                      | 400 | UNKNOWN_FIELD  | /nope",
                "{'kind':'PERSON','name':'x','address':{'planet':'Mars'}}   | 400 | UNKNOWN_FIELD  | /address/planet",
                "{'kind':'PERSON','name':5}                                 | 400 | WRONG_TYPE     | /name",
                "{'kind':'PERSON','name':true}                              | 400 | WRONG_TYPE     | /name",
                "{'kind':'PERSON','name':['x']}                             | 400 | WRONG_TYPE     | /name",
                "{'kind':'PERSON','name':{'a':1}}                           | 400 | WRONG_TYPE     | /name",
                "{'kind':0,'name':'x'}                                      | 400 | WRONG_TYPE     | /kind",
                "{'kind':'ROBOT','name':'x'}                                | 400 | WRONG_TYPE     | /kind",
                "{'kind':'PERSON','name':'x','tags':'a'}                    | 400 | WRONG_TYPE     | /tags",
                "{'kind':'PERSON','name':'x','tags':[[1]]}                  | 400 | WRONG_TYPE     | /tags/0",
                "{'kind':'PERSON','name':'x','birthday':'02.03.1990'}       | 400 | WRONG_TYPE     | /birthday",
                "{'kind':'PERSON','name':'x','birthday':[1990,1,1]}         | 400 | WRONG_TYPE     | /birthday",
                "{'kind':'PERSON','name':'x','birthday':'1990-02-30'}       | 400 | WRONG_TYPE     | /birthday",
                "{'kind':'PERSON','name':'x','ownerId':'me'}                | 400 | WRONG_TYPE     | /ownerId",
                "{'kind':'PERSON','name':'x','id':7}                        | 400 | WRONG_TYPE     | /id",
                "{'kind':'PERSON','name':'x','allowDuplicate':'yes'}        | 400 | WRONG_TYPE     | /allowDuplicate",
                "{'kind':'PERSON','name':'x','occurredAt':'yesterday'}      | 400 | WRONG_TYPE     | /occurredAt",
                "{'kind':'PERSON','name':'x','occurredAt':1}                | 400 | WRONG_TYPE     | /occurredAt",
                "{'kind':'PERSON','name':'x','reason':1}                    | 400 | WRONG_TYPE     | /reason",
                "{'kind':'PERSON'}                                          | 422 | REQUIRED       | /name",
                "{'name':'x'}                                               | 422 | REQUIRED       | /kind",
                "{'kind':null,'name':'x'}                                   | 422 | REQUIRED       | /kind",
                "{'kind':'PERSON','name':'   '}                             | 422 | REQUIRED       | /name",
                "{'kind':'PERSON','name':'x','tags':[null]}                 | 422 | REQUIRED       | /tags/0",
                "{'kind':'PERSON','name':'x','birthday':'0000-01-01'}       | 422 | OUT_OF_RANGE   | /birthday",
                "{'kind':'PERSON','name':'x','birthday':'9999-12-31'}       | 422 | OUT_OF_RANGE   | /birthday",
                "{'kind':'PERSON','name':'x','occurredAt':'0000-01-01T00:00:00Z'} | 422 | OUT_OF_RANGE | /occurredAt",
                "{'kind':'PERSON','name':'x','occurredAt':'9999-01-01T00:00:00Z'} | 422 | OCCURRED_IN_FUTURE | /occurredAt",
                "{'kind':'PERSON','name':'x','email':'no mail'}             | 422 | BAD_EMAIL      | /email",
                "{'kind':'PERSON','name':'x','phone':'123'}                 | 422 | BAD_PHONE      | /phone",
                "{'kind':'PERSON','name':'x','address':{'country':'XX'}}    | 422 | BAD_FORMAT     | /address/country",
                "{'kind':'PERSON','name':'x','custom':{'a':{'b':1}}}        | 422 | BAD_FORMAT     | /custom/a",
                "{'kind':'PERSON','name':'x','custom':{'a':1e999999999}}    | 422 | BAD_FORMAT     | /custom/a",
            })
    void what_does_not_fit_is_named(String body, int status, String code, String pointer) {
        expect(api.post("/customers", body), status, code);
        assertThat(api.post("/customers", body).pointer()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{'kind':'PERSON','name':'x'} {}",
                "{'kind':'PERSON','name':'x'} trailing",
                "{'name':'x','name':'y','kind':'PERSON'}",
                "{'kind':'PERSON','name':'x','custom':{'a':1,'a':2}}",
                "{kind:'PERSON'}",
                "{'kind':'PERSON','name':'x\u0001y'}",
                "{'kind':'PERSON','name':'\\uZZZZ'}",
                "{'kind':'PERSON','name':'x','custom':{'a':1e99999999999}}",
                "{'kind':'PERSON','name':'x','custom':{'a':NaN}}",
                "not json",
            })
    void what_is_no_json_is_refused(String body) {
        expect(api.post("/customers", body), 400, "MALFORMED_JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "'text'", "7", "true"})
    void a_body_is_an_object(String body) {
        expect(api.post("/customers", body), 400, "WRONG_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\u202e", "\\u2066", "\\n", "\\ud800", "\\ufffe"})
    void control_and_bidi_characters_are_refused(String character) {
        expect(api.post("/customers", "{'kind':'PERSON','name':'a" + character + "b'}"), 422, "FORBIDDEN_CHARACTERS");
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        Reply reply = api.post(
                "/customers", "{'name':'','email':'x','phone':'1','occurredAt':'2999-01-01T00:00:00Z','ownerId':null}");
        assertThat(reply.json().get("errors"))
                .extracting(error -> error.get("pointer").asString())
                .contains("/occurredAt", "/kind", "/name", "/email", "/phone");
    }

    @Test
    void a_name_of_ten_megabytes_is_too_large() {
        expect(
                api.post("/customers", "{'kind':'PERSON','name':'" + "x".repeat(10_000_000) + "'}"),
                413,
                "BODY_TOO_LARGE");
    }

    @Test
    void a_name_of_half_a_megabyte_is_too_long() {
        expect(api.post("/customers", "{'kind':'PERSON','name':'" + "x".repeat(500_000) + "'}"), 422, "TOO_LONG");
    }

    @Test
    void ten_thousand_tags_are_too_many() {
        String tags = IntStream.range(0, 10_000).mapToObj(i -> "'t" + i + "'").collect(Collectors.joining(","));
        expect(api.post("/customers", "{'kind':'PERSON','name':'x','tags':[" + tags + "]}"), 422, "TOO_MANY");
    }

    @Test
    void deep_nesting_is_refused() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        expect(
                api.post("/customers", "{'kind':'PERSON','name':'x','custom':{'a':" + deep + "}}"),
                400,
                "MALFORMED_JSON");
    }

    @Test
    void what_is_not_utf_8_is_refused() {
        byte[] latin = "{\"kind\":\"PERSON\",\"name\":\"Zo\u00eb\"}".getBytes(StandardCharsets.ISO_8859_1);
        expect(api.postBytes("/customers", latin, "application/json"), 400, "MALFORMED_JSON");
        byte[] wide = "{\"kind\":\"PERSON\",\"name\":\"x\"}".getBytes(StandardCharsets.UTF_16);
        expect(api.postBytes("/customers", wide, "application/json"), 400, "MALFORMED_JSON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/json;charset=gbk",
                "text/xml",
                "a"
            })
    void only_json_is_read(String contentType) {
        byte[] body = "{\"kind\":\"PERSON\",\"name\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        expect(api.postBytes("/customers", body, contentType), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void a_form_that_is_none_is_refused() {
        byte[] form = "mapping".getBytes(StandardCharsets.UTF_8);
        expect(api.postBytes("/imports", form, "multipart/form-data"), 400, "BAD_REQUEST");
        expect(api.postBytes("/imports", form, "multipart/form-data; boundary=b"), 400, "BAD_REQUEST");
    }

    @Test
    void unknown_and_foreign_ids_are_refused() {
        UUID user = api.create("/users", "{'name':'Not a customer'}");
        expect(api.post("/customers/" + UNKNOWN + "/grade", "{'grade':'A'}"), 404, "NOT_FOUND");
        expect(api.post("/customers/" + user + "/grade", "{'grade':'A'}"), 404, "NOT_FOUND");
        expect(api.post("/customers/not-an-id/grade", "{'grade':'A'}"), 400, "BAD_PARAMETER");
        expect(api.get("/customers/" + UNKNOWN), 404, "NOT_FOUND");
        expect(api.get("/customers/not-an-id"), 400, "BAD_PARAMETER");
        expect(api.post("/customers", "{'kind':'PERSON','name':'x','ownerId':'" + UNKNOWN + "'}"), 422, "UNKNOWN_USER");
    }

    @Test
    void an_id_of_the_address_does_not_stand_in_the_body() {
        expect(
                api.post("/customers/" + UNKNOWN + "/grade", "{'id':'" + UNKNOWN + "','grade':'A'}"),
                400,
                "UNKNOWN_FIELD");
    }

    @Test
    void addresses_and_methods_that_do_not_exist_are_problems_too() {
        expect(api.get("/nothing"), 404, "NO_SUCH_ADDRESS");
        expect(api.get("/customers/" + UNKNOWN + "/grade"), 405, "METHOD_NOT_ALLOWED");
        expect(
                api.send("DELETE", "/api/v1/customers/" + UNKNOWN, BodyPublishers.noBody(), null),
                405,
                "METHOD_NOT_ALLOWED");
        expect(api.with("Accept", "application/xml").get("/customers"), 406, "NOT_ACCEPTABLE");
        expect(api.with("Accept", "image/png").get("/customers/" + UNKNOWN), 404, "NOT_FOUND");
    }

    @Test
    void without_a_token_nothing_is_answered() {
        expect(api.withoutToken().get("/customers"), 401, "UNAUTHENTICATED");
        expect(api.with("Authorization", "Bearer wrong").get("/customers"), 401, "UNAUTHENTICATED");
        expect(api.withoutToken().post("/customers", "{'kind':'PERSON','name':'x'}"), 401, "UNAUTHENTICATED");
    }

    @Test
    void acting_for_somebody_unknown_is_refused() {
        String body = "{'kind':'PERSON','name':'x'}";
        expect(api.with("Annals-On-Behalf-Of", UNKNOWN).post("/customers", body), 422, "UNKNOWN_USER");
        expect(api.with("Annals-On-Behalf-Of", "me").post("/customers", body), 400, "BAD_PARAMETER");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/customers?asOf=tomorrow              | 400 | BAD_AS_OF",
                "/customers?asOf=-1                    | 400 | BAD_AS_OF",
                "/customers?asOf=999999999999          | 422 | AS_OF_IN_FUTURE",
                "/customers?asOf=2999-01-01T00:00:00Z  | 422 | AS_OF_IN_FUTURE",
                "/customers?asOf=1999-01-01T00:00:00Z  | 422 | AS_OF_BEFORE_FIRST_EVENT",
                "/customers?asOf=0                     | 422 | AS_OF_BEFORE_FIRST_EVENT",
                "/customers?limit=0                    | 400 | BAD_LIMIT",
                "/customers?limit=201                  | 400 | BAD_LIMIT",
                "/customers?limit=x                    | 400 | BAD_LIMIT",
                "/customers?cursor=abc                 | 400 | BAD_CURSOR",
                "/customers?sort=shoeSize              | 400 | UNKNOWN_SORT",
                "/customers?shoeSize=44                | 400 | UNKNOWN_FILTER",
                "/customers?kind=ROBOT                 | 400 | BAD_FILTER_VALUE",
                "/customers?ownerId=me                 | 400 | BAD_FILTER_VALUE",
                "/customers?count=perhaps              | 400 | BAD_PARAMETER",
                "/customers/00000000-0000-4000-8000-00000000dead?colour=red | 400 | UNKNOWN_PARAMETER",
                "/customers/00000000-0000-4000-8000-00000000dead?atLeast=0  | 400 | BAD_PARAMETER",
                "/stream?topics=weather                | 400 | BAD_PARAMETER",
                "/customers?q=%00                      | 400 | BAD_PARAMETER",
                "/audit?actor=x%00                     | 400 | BAD_PARAMETER",
            })
    void questions_that_cannot_be_understood_are_refused(String path, int status, String code) {
        expect(api.get(path), status, code);
    }

    @Test
    void a_refused_change_leaves_nothing_behind() {
        long before = Long.parseLong(api.get("/customers?limit=1").header("Annals-Position"));
        api.post("/customers", "{'kind':'PERSON','name':'x','nope':1}");
        api.post("/customers", "{'kind':'PERSON','name':''}");
        long after = Long.parseLong(api.get("/customers?limit=1").header("Annals-Position"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void a_problem_speaks_the_readers_language_and_names_its_trace() {
        Reply reply = api.with("Accept-Language", "zh-CN,zh;q=0.9").get("/customers/" + UNKNOWN);
        assertThat(reply.header("Content-Language")).isEqualTo("zh-CN");
        assertThat(reply.json().get("title").asString()).isEqualTo("未找到");
        assertThat(reply.json().get("type").asString()).isEqualTo("/problems/not-found");
        assertThat(reply.json().get("traceId").asString())
                .isEqualTo(reply.header("Annals-Trace-Id"))
                .matches("[0-9a-f]{32}");
    }

    private static void expect(Reply reply, int status, String code) {
        assertThat(reply.code() + " " + reply.status()).as(reply.toString()).isEqualTo(code + " " + status);
    }
}
