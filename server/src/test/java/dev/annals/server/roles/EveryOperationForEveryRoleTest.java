package dev.annals.server.roles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.access.Role;
import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import dev.annals.server.roles.Rows.Kind;
import dev.annals.server.roles.Rows.Whose;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Every operation of the API is allowed, refused or answered as if nothing were there, as the table says: over HTTP. */
class EveryOperationForEveryRoleTest {
    private static final RolesTable TABLE = RolesTable.read();
    private static final List<String> OPERATIONS = OpenApiRolesTest.operations();
    private static final Rows ROWS = rows();

    /** What changes of one row are sent with, by the end of their address; the others need nothing. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("/customers/{id}/details", "{'industry':'x'}"),
            Map.entry("/contacts/{contactId}/details", "{'name':'C'}"),
            Map.entry("/quotas/{id}/details", "{'to':'2030-03-30'}"),
            Map.entry("/contacts", "{'name':'C'}"),
            Map.entry("/interactions", "{'channel':'CALL','direction':'IN','subject':'x'}"),
            Map.entry("/tags", "{'add':['x']}"),
            Map.entry("/grade", "{'grade':'A'}"),
            Map.entry("/preferences", "{'language':'en'}"),
            Map.entry("/lifecycle", "{'stage':'QUALIFIED'}"),
            Map.entry("/owner", "{'ownerId':null}"),
            Map.entry("/consents", "{'channel':'EMAIL','purpose':'news','granted':true,'source':'web'}"),
            Map.entry("/consents/retraction", "{'channel':'EMAIL','purpose':'news'}"),
            Map.entry("/stage", "{'stage':'Qualify'}"),
            Map.entry("/amount", "{'amount':{'amount':'7.00','currency':'CNY'}}"),
            Map.entry("/expected-close", "{'date':'2030-02-01'}"),
            Map.entry("/competitors", "{'competitors':['x']}"),
            Map.entry("/lose", "{'reason':'x'}"),
            Map.entry("/reopen", "{'reason':'x'}"),
            Map.entry("/replies", "{'text':'x','author':'AGENT','visibility':'PUBLIC'}"),
            Map.entry("/priority", "{'priority':'HIGH'}"),
            Map.entry("/hold", "{'reason':'x'}"),
            Map.entry("/resolve", "{'resolution':'x'}"),
            Map.entry("/merge", "{'intoId':'%s'}".formatted(UUID.randomUUID())));

    private static final String UPLOAD = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n";

    private static Rows rows() {
        Rows rows = new Rows();
        Api api = RunningServer.shared().api();
        for (Kind kind : Kind.values()) {
            UUID last = rows.id(kind, Role.INTEGRATION_CLIENT, Whose.OWN);
            assertThat(api.get(kind.path() + "/" + last + "?atLeast=1").status())
                    .isEqualTo(200);
        }
        return rows;
    }

    @ParameterizedTest
    @EnumSource
    void an_operation_is_refused_unless_the_table_allows_it(Role role) {
        List<String> otherwise = OPERATIONS.stream()
                .filter(operation -> isRefused(ROWS.people.get(role).api(), operation)
                        == TABLE.of(operation).roles().contains(role))
                .toList();
        assertThat(otherwise).isEmpty();
    }

    @Test
    void who_has_no_role_may_do_nothing_but_for_themselves() {
        RunningServer.Member nobody = RunningServer.shared().member();
        assertThat(OPERATIONS).allMatch(operation -> isRefused(nobody.api(), operation));
        assertThat(nobody.api().get("/users/" + nobody.id() + "/access-tokens").status())
                .isEqualTo(200);
        assertThat(nobody.api()
                        .get("/users/" + UUID.randomUUID() + "/access-tokens")
                        .text())
                .contains("MISSING_PERMISSION", "users.tokens");
    }

    /** A parameter that nobody reads is refused right after the permission, so nothing is carried out. */
    private static boolean isRefused(Api api, String operation) {
        String address = "/api/v1" + path(operation, UUID.randomUUID()) + "?nothingReadsThis=1";
        boolean upload = operation.equals("POST /imports");
        Reply reply = api.send(
                method(operation),
                address,
                method(operation).equals("GET")
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(upload ? UPLOAD : "{}"),
                upload ? "multipart/form-data; boundary=x" : "application/json");
        if (reply.status() == 403) {
            assertThat(reply.json().get("code").asString()).isEqualTo("MISSING_PERMISSION");
        } else {
            assertThat(reply.status()).as(operation + " " + reply).isBetween(400, 499);
        }
        return reply.status() == 403;
    }

    @ParameterizedTest
    @EnumSource
    void a_row_out_of_sight_is_answered_like_an_unknown_one(Role role) {
        List<String> otherwise = new ArrayList<>();
        for (String operation : ofOneRow(role)) {
            Kind kind = kind(operation);
            Reply unknown = ask(role, operation, UUID.randomUUID());
            assertThat(unknown.status()).as(operation + " " + unknown).isEqualTo(404);
            for (Whose whose : Whose.values()) {
                Reply reply = ask(role, operation, ROWS.id(kind, role, whose));
                boolean seen = sees(role, kind, whose);
                // The version that is expected is one that nothing has, so that nothing changes.
                int expected = seen ? operation.startsWith("GET") ? 200 : 412 : 404;
                if (reply.status() != expected || !seen && !body(reply).equals(body(unknown))) {
                    otherwise.add(operation + " of " + whose + " should be " + expected + ", is " + reply);
                }
            }
        }
        assertThat(otherwise).isEmpty();
    }

    private static Map<String, JsonNode> body(Reply reply) {
        return reply.json().properties().stream()
                .filter(field -> !field.getKey().equals("traceId"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @ParameterizedTest
    @EnumSource
    void a_list_has_what_is_in_sight_and_counts_no_more(Role role) {
        Api api = ROWS.people.get(role).api();
        for (Kind kind : List.of(Kind.CUSTOMERS, Kind.OPPORTUNITIES, Kind.TICKETS)) {
            if (TABLE.of("GET " + kind.path()).roles().contains(role)) {
                Set<String> expected = shown(role, kind);
                for (String moment : List.of("", "&asOf=" + head())) {
                    JsonNode page = api.get(
                                    kind.path() + "?limit=200&count=true&" + kind.marked + "=" + ROWS.mark + moment)
                            .json();
                    assertThat(ids(page)).as(kind + moment).isEqualTo(expected);
                    assertThat(page.get("total").asInt()).isEqualTo(expected.size());
                }
            }
        }
    }

    /** Those of all people whose rows they are: besides the shared ones, everybody of the table has their own. */
    private static Set<String> shown(Role role, Kind kind) {
        Set<String> ids = Arrays.stream(Whose.values())
                .filter(whose -> sees(role, kind, whose))
                .map(whose -> ROWS.id(kind, role, whose).toString())
                .collect(Collectors.toSet());
        // Everybody is in one team and one region.
        if (sees(role, kind, Whose.TEAM) || sees(role, kind, Whose.TERRITORY)) {
            ROWS.people
                    .keySet()
                    .forEach(other -> ids.add(ROWS.id(kind, other, Whose.OWN).toString()));
        }
        if (kind == Kind.CUSTOMERS && sees(role, kind, Whose.NOBODYS)) {
            ids.add(ROWS.customer.toString());
        }
        return ids;
    }

    private static Set<String> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .collect(Collectors.toSet());
    }

    private static String head() {
        return RunningServer.shared().api().get("/customers?limit=1").header("Annals-Position");
    }

    @Test
    void who_sees_names_masked_reads_none_in_any_form() {
        Api analyst = ROWS.people.get(Role.ANALYST).api();
        for (Kind kind : Kind.values()) {
            String list =
                    kind.path() + "?limit=200" + (kind.marked.isEmpty() ? "" : "&" + kind.marked + "=" + ROWS.mark);
            for (String form : List.of("application/json", "text/csv", "application/x-ndjson")) {
                assertThat(analyst.with("Accept", form).get(list).text())
                        .as(list)
                        .contains(ROWS.id(kind, Role.ANALYST, Whose.FOREIGN).toString())
                        .doesNotContain(Rows.SECRET);
            }
        }
        for (String operation : ofOneRow(Role.ANALYST)) {
            Reply reply = ask(Role.ANALYST, operation, ROWS.id(kind(operation), Role.ANALYST, Whose.FOREIGN));
            assertThat(reply.text()).as(operation).doesNotContain(Rows.SECRET);
        }
        assertThat(ids(analyst.get("/customers?q=" + Rows.SECRET).json())).isEmpty();
        assertThat(RunningServer.shared()
                        .api()
                        .get("/customers?q=" + Rows.SECRET)
                        .text())
                .contains(Rows.SECRET);
    }

    @Test
    void what_is_out_of_sight_cannot_be_named_in_a_body() {
        Api seller = ROWS.people.get(Role.SALES_REPRESENTATIVE).api();
        String deal =
                "{'customerId':'%s','name':'x','amount':{'amount':'5.00','currency':'CNY'},'expectedClose':'2030-01-31'}";
        Reply foreign = seller.post(
                "/opportunities", deal.formatted(ROWS.id(Kind.CUSTOMERS, Role.SALES_REPRESENTATIVE, Whose.FOREIGN)));
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(body(foreign)).isEqualTo(body(seller.post("/opportunities", deal.formatted(UUID.randomUUID()))));
        assertThat(seller.post(
                                "/opportunities",
                                deal.formatted(ROWS.id(Kind.CUSTOMERS, Role.SALES_REPRESENTATIVE, Whose.OWN)))
                        .status())
                .isEqualTo(201);
    }

    /** Beside a role that shows names, one that masks them shows no more rows. */
    @Test
    void roles_that_mask_do_not_widen_what_is_shown_in_clear() {
        RunningServer.Member both = RunningServer.shared().member(Role.SALES_REPRESENTATIVE, Role.ANALYST);
        UUID foreign = ROWS.id(Kind.CUSTOMERS, Role.SALES_REPRESENTATIVE, Whose.FOREIGN);
        assertThat(both.api().get("/customers/" + foreign).status()).isEqualTo(404);
    }

    private static boolean sees(Role role, Kind kind, Whose whose) {
        return switch (TABLE.sight(role).of(kind.area)) {
            case ALL -> true;
            case NONE -> false;
            case OWN -> Set.of(Whose.OWN, Whose.NOBODYS).contains(whose);
            case TEAM -> Set.of(Whose.OWN, Whose.NOBODYS, Whose.TEAM).contains(whose);
            case TERRITORY -> Set.of(Whose.OWN, Whose.NOBODYS, Whose.TERRITORY).contains(whose);
        };
    }

    private static List<String> ofOneRow(Role role) {
        return OPERATIONS.stream()
                .filter(operation -> operation.matches("(GET|POST) /(customers|opportunities|tickets|quotas)/\\{id}.*"))
                .filter(operation -> TABLE.of(operation).roles().contains(role))
                .toList();
    }

    private static Kind kind(String operation) {
        return Kind.valueOf(operation.split("/")[1].toUpperCase(Locale.ROOT));
    }

    private static Reply ask(Role role, String operation, UUID id) {
        Api api = ROWS.people.get(role).api();
        String path = path(operation, id);
        if (method(operation).equals("GET")) {
            return api.get(path);
        }
        String body = BODIES.entrySet().stream()
                .filter(entry -> operation.endsWith(entry.getKey()))
                .max(Map.Entry.comparingByKey(Comparator.comparingInt(String::length)))
                .map(Map.Entry::getValue)
                .orElse("{}");
        return api.with("If-Match", "\"999\"").post(path, body);
    }

    private static String method(String operation) {
        return operation.split(" ")[0];
    }

    private static String path(String operation, UUID id) {
        return operation
                .split(" ")[1]
                .replaceFirst("\\{\\w+}", id.toString())
                .replaceAll("\\{\\w+}", "1" + id.toString().substring(1));
    }
}
