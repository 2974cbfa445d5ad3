package dev.annals.server.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.annals.server.Api;
import dev.annals.server.Holdup;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What clients are told when something fails here, through no fault of theirs. */
class FailingTest {
    private final Api api = RunningServer.shared().api();
    private final JdbcClient sql = RunningServer.shared().bean(JdbcClient.class);

    @ParameterizedTest
    @CsvSource({"/customers,read_model.customer", "/imports,server.import_job"})
    void a_question_that_loses_its_connection_may_be_asked_again(String path, String table) throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
                Holdup holdup = Holdup.by("LOCK TABLE " + table)) {
            Future<Reply> answer = clients.submit(() -> api.get(path));
            await().until(() -> {
                holdup.disconnectWaiting();
                return answer.isDone();
            });
            assertThat(answer.get().status()).as(answer.get().toString()).isEqualTo(503);
            assertThat(answer.get().code()).isEqualTo("UNAVAILABLE");
            assertThat(answer.get().header("Retry-After")).isNotEmpty();
        }
        assertThat(api.get(path).status()).isEqualTo(200);
    }

    @Test
    void a_mistake_of_ours_is_told_without_its_story() {
        sql.sql("ALTER TABLE server.import_job RENAME TO mislaid").update();
        try {
            Reply reply = api.get("/imports");
            assertThat(reply.status()).as(reply.toString()).isEqualTo(500);
            assertThat(reply.code()).isEqualTo("UNEXPECTED");
            assertThat(reply.json().get("traceId").asString()).isEqualTo(reply.header("Annals-Trace-Id"));
            assertThat(reply.text()).doesNotContain("import_job", "SELECT", "Exception");
        } finally {
            sql.sql("ALTER TABLE server.mislaid RENAME TO import_job").update();
        }
    }
}
