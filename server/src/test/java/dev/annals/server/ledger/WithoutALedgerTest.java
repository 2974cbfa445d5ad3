package dev.annals.server.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import dev.annals.api.Json;
import dev.annals.server.RunningServer;
import dev.annals.server.startup.AccessSettings;
import dev.annals.server.startup.HttpSettings;
import dev.annals.server.startup.LedgerSettings;
import dev.annals.server.startup.SealingSettings;
import dev.annals.server.startup.SendingSettings;
import dev.annals.server.startup.Settings;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Over Axon Server there is no ledger. None runs here, so what a server over one would refuse is asked of the
 * endpoints of one that has a ledger, with its own answers to refusals.
 */
class WithoutALedgerTest {
    private static final Settings OVER_AXON_SERVER = new Settings(
            0,
            Path.of("data"),
            null,
            0,
            ZoneOffset.UTC,
            null,
            null,
            new Settings.AxonServer("axon.example", 8124, null),
            SendingSettings.NONE,
            LedgerSettings.USUAL,
            SealingSettings.USUAL,
            Settings.USUAL_WORKSPACES,
            HttpSettings.USUAL,
            AccessSettings.OFF);

    private final RunningServer server = RunningServer.shared();

    static List<Asked> questions() {
        String event = UUID.randomUUID().toString();
        return Stream.of(
                        "GET /ledger",
                        "GET /ledger/checkpoint",
                        "GET /ledger/checkpoints",
                        "POST /ledger/checkpoints",
                        "GET /ledger/key",
                        "GET /ledger/proofs/inclusion?event=" + event,
                        "GET /ledger/proofs/inclusion.tlog-proof?event=" + event,
                        "GET /ledger/proofs/consistency?from=1",
                        "GET /ledger/tile/0/000",
                        "GET /ledger/events/" + event,
                        "GET /audit/evidence?history=true")
                .map(Asked::of)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void whatever_is_asked_of_it_is_refused(Asked asked) throws Exception {
        HandlerExecutionChain chain = chain(asked);
        HandlerMethod method = (HandlerMethod) chain.getHandler();
        MockMvc web = MockMvcBuilders.standaloneSetup(server.bean(method.getBeanType()))
                .addInterceptors(new LedgerNeeded(OVER_AXON_SERVER))
                .setControllerAdvice(server.bean("problemAdvice", Object.class))
                .build();
        MockHttpServletResponse response =
                web.perform(request(asked.method, asked.uri())).andReturn().getResponse();
        assertThat(Json.mapper()
                        .readTree(response.getContentAsString())
                        .get("code")
                        .asString())
                .isEqualTo("NO_LEDGER");
        assertThat(response.getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_server_looks_for_its_ledger_before_each_answer(Asked asked) throws Exception {
        assertThat(chain(asked).getInterceptorList()).hasAtLeastOneElementOfType(LedgerNeeded.class);
    }

    private HandlerExecutionChain chain(Asked asked) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(asked.method.name(), asked.path());
        ServletRequestPathUtils.parseAndCache(request);
        return Objects.requireNonNull(server.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandler(request));
    }

    private record Asked(HttpMethod method, String uri) {
        static Asked of(String text) {
            String[] parts = text.split(" ");
            return new Asked(HttpMethod.valueOf(parts[0]), "/api/v1" + parts[1]);
        }

        String path() {
            return uri.split("\\?")[0];
        }
    }
}
