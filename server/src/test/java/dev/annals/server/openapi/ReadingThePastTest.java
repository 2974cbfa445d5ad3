package dev.annals.server.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every read of every area can be asked as of a moment, and then answers the same for ever. */
class ReadingThePastTest {
    private static final Api API = RunningServer.shared().api();
    private static final String BASE = "/api/v1";

    /** Reads that are of now only, by the beginning of their address, each with its reason. */
    private static final Map<String, String> OF_NOW = Map.of(
            "/read-models", "says how far folding has come, which is nothing that was recorded",
            "/imports", "work of this server; what it recorded is in the audit",
            "/stream", "goes on from a position of its own",
            "/users/{id}/access-tokens", "are secrets and when they were used, not what was recorded",
            "/campaigns/{id}/sending", "what waits in the outbox is no part of history",
            "/replays", "the life of workspaces is no part of history",
            "/ledger", "is asked by sizes of the tree, which are positions",
            "/events", "is what was recorded itself, and takes the moment for its own tests to look at",
            "/audit/evidence", "is a file under a checkpoint, and takes the moment for its own tests to look at");

    private static final class Shared {
        static final OneOfEach THINGS = new OneOfEach(API);
        static final String POSITION = head();
        static final UUID WORKSPACE = replayed(POSITION);

        private static String head() {
            return API.get("/customers?limit=1").header("Annals-Position");
        }
    }

    /** Not in {@link Shared}: whoever awaits asks on another thread, which would wait for the class. */
    private static UUID replayed(String until) {
        String models = API.get("/read-models")
                .json()
                .get("items")
                .valueStream()
                .map(model -> model.get("name").toString())
                .collect(Collectors.joining(","));
        UUID id =
                API.create("/replays", "{'until':'%s','order':'RECORDED','readModels':[%s]}".formatted(until, models));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(API.get("/replays/" + id).text()).contains("\"state\":\"DONE\""));
        return id;
    }

    static Stream<Arguments> reads() {
        return OpenApiDocumentTest.operations()
                .filter(operation -> operation.get()[1].equals("GET"))
                .map(operation -> Arguments.of(path(operation), operation.get()[2]));
    }

    static Stream<String> readsOfAnyMoment() {
        return reads().map(read -> (String) read.get()[0]).filter(path -> !isOfNow(path));
    }

    private static String path(Arguments operation) {
        return operation.get()[0].toString().substring("GET ".length() + BASE.length());
    }

    private static boolean isOfNow(String path) {
        return OF_NOW.keySet().stream().anyMatch(path::startsWith);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reads")
    void a_read_takes_the_moment_unless_it_is_known_why_not(String path, Operation operation) {
        List<String> parameters = Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream()
                .map(Parameter::getName)
                .toList();
        assertThat(parameters.contains("asOf") || isOfNow(path)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readsOfAnyMoment")
    void as_of_a_position_it_answers_for_that_position_and_the_same_for_ever(String path) {
        String address = Shared.THINGS.address(path) + "asOf=" + Shared.POSITION;
        Reply before = API.get(address);
        assertThat(before.status()).as(address + " " + before).isEqualTo(200);
        assertThat(before.header("Annals-Position")).isEqualTo(Shared.POSITION);
        somethingHappens();
        assertThat(API.get(address).text()).isEqualTo(before.text());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readsOfAnyMoment")
    void a_workspace_until_a_position_answers_as_of_that_position(String path) {
        String address = Shared.THINGS.address(path);
        Reply live = API.get(address + "asOf=" + Shared.POSITION);
        Reply replayed = API.get(address + "workspace=" + Shared.WORKSPACE);
        assertThat(replayed.text()).as(address + " " + replayed).isEqualTo(live.text());
        assertThat(replayed.header("Annals-Position")).isEqualTo(Shared.POSITION);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/customers?q=past",
                "/opportunities?q=past",
                "/tickets?q=past",
                "/users?q=past",
                "/segments?",
                "/campaigns?q=past",
                "/audit?q=past",
                "/pipelines?",
                "/quotas?",
                "/exchange-rates?",
                "/business-calendars?",
                "/sla-policies?",
                "/queues?",
                "/suppressions?",
                "/pipeline/bridge/deals?from=1&currency=CNY&line=END"
            })
    void what_a_list_and_its_export_answered_they_answer_again_as_of_then(String list) {
        assertThat(Shared.POSITION).isNotEmpty();
        List<Api> asking = Stream.of("application/json", "text/csv", "application/x-ndjson")
                .map(type -> API.with("Accept", type))
                .toList();
        List<Reply> now = asking.stream().map(api -> api.get(list)).toList();
        new OneOfEach(API);
        for (int i = 0; i < asking.size(); i++) {
            Reply before = now.get(i);
            assertThat(before.status()).as(list + " " + before).isEqualTo(200);
            Reply then = asking.get(i).get(list + "&asOf=" + before.header("Annals-Position"));
            assertThat(then.text()).as(list).isEqualTo(before.text());
        }
    }

    /** Visible by the time this returns. */
    private static void somethingHappens() {
        String mark = "past" + UUID.randomUUID().toString().replace("-", "");
        UUID customer = API.create("/customers", "{'kind':'PERSON','name':'%s'}".formatted(mark));
        UUID deal = API.create(
                "/opportunities",
                "{'customerId':'%s','name':'%s','amount':{'amount':'7.00','currency':'CNY'},'expectedClose':'2030-01-31'}"
                        .formatted(customer, mark));
        assertThat(API.get("/opportunities/" + deal + "?atLeast=1").status()).isEqualTo(200);
    }
}
