package dev.annals.server.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.annals.api.customer.CustomerGraded;
import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import dev.annals.server.startup.LedgerSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** More events than fit into the buffers between server and client. */
class ExportingALongHistoryTest {
    private static final int EVENTS = 30_000;
    private static final String LINES = "application/x-ndjson";
    private static final String TABLE = "application/vnd.apache.parquet";

    private static final Random RANDOM = new Random(7);

    @TempDir
    static Path folder;

    private static RunningServer server;
    private static Api api;
    private static ExportWriter writer;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void record() {
        server = RunningServer.apart(folder, LedgerSettings.USUAL);
        api = server.api();
        writer = server.bean(ExportWriter.class);
        UUID customer = api.create("/customers", "{'kind':'PERSON','name':'Often graded'}");
        EventStore store = server.bean(EventStore.class);
        for (long first = 1; first <= EVENTS; first += 500) {
            store.publish(LongStream.range(first, first + 500)
                    .mapToObj(version -> graded(customer, version))
                    .toList());
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** With a reason that no compression makes shorter. */
    private static DomainEventMessage<?> graded(UUID customer, long sequence) {
        byte[] reason = new byte[450];
        RANDOM.nextBytes(reason);
        return new GenericDomainEventMessage<>(
                "Customer",
                customer.toString(),
                sequence,
                new CustomerGraded(customer, "G" + sequence),
                MetaData.with("actor", "system")
                        .and("reason", Base64.getEncoder().encodeToString(reason)));
    }

    @Test
    void all_of_it_arrives_in_order_whatever_is_recorded_meanwhile() throws Exception {
        HttpResponse<InputStream> answer = open(LINES);
        long announced = answer.headers().firstValueAsLong("Annals-Events").orElseThrow();
        api.create("/customers", "{'kind':'PERSON','name':'Too late'}");
        long lines = new String(answer.body().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .count();
        assertThat(lines).isEqualTo(announced).isGreaterThan(EVENTS);
    }

    @Test
    void a_client_that_hangs_up_leaves_neither_connection_nor_thread_behind() throws Exception {
        for (String accept : List.of(LINES, TABLE)) {
            HttpResponse<InputStream> answer = open(accept);
            answer.body().read();
            await().until(() -> writer.count() == 1);
            answer.body().close();
            await().atMost(Duration.ofSeconds(30)).until(() -> writer.count() == 0);
        }
        await().until(() -> readersOfTheJournal() == 0);
    }

    @Test
    void a_client_that_waits_holds_no_connection_to_the_database() throws Exception {
        HttpResponse<InputStream> answer = open(LINES);
        answer.body().read();
        await().until(() -> readersOfTheJournal() == 0);
        assertThat(writer.count()).isEqualTo(1);
        answer.body().close();
        await().atMost(Duration.ofSeconds(30)).until(() -> writer.count() == 0);
    }

    @Test
    void an_export_that_fails_in_the_middle_has_no_end() throws Exception {
        for (String accept : List.of(LINES, TABLE)) {
            HttpResponse<InputStream> answer = open(accept);
            answer.body().read();
            try (Connection other = server.bean(DataSource.class).getConnection();
                    Statement sql = other.createStatement()) {
                other.setAutoCommit(false);
                sql.execute("ALTER TABLE journal.event RENAME TO mislaid");
                other.commit();
                try {
                    assertThatThrownBy(() -> answer.body().readAllBytes()).isInstanceOf(IOException.class);
                } finally {
                    sql.execute("ALTER TABLE journal.mislaid RENAME TO event");
                    other.commit();
                }
            }
            await().until(() -> writer.count() == 0);
        }
    }

    @Test
    void more_at_once_than_there_is_memory_for_are_refused_until_one_ends() throws Exception {
        List<HttpResponse<InputStream>> answers = new ArrayList<>();
        for (int i = 0; i < ExportWriter.MAX; i++) {
            answers.add(open(LINES));
        }
        Reply refused = api.with("Accept", LINES).get("/events?to=1");
        assertThat(refused.status()).as(refused.toString()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("TOO_MANY_EXPORTS");
        assertThat(refused.header("Retry-After")).isNotEmpty();
        for (HttpResponse<InputStream> answer : answers) {
            answer.body().close();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> writer.count() == 0);
        assertThat(api.with("Accept", LINES).get("/events?to=1").status()).isEqualTo(200);
    }

    private HttpResponse<InputStream> open(String accept) throws Exception {
        HttpResponse<InputStream> answer = client.send(
                api.with("Accept", accept)
                        .request("GET", "/api/v1/events", BodyPublishers.noBody(), null)
                        .build(),
                BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    /** Sessions of the database with an open transaction that looks at events. */
    private static long readersOfTheJournal() {
        return JdbcClient.create(server.bean(DataSource.class))
                .sql("SELECT count(*) FROM pg_locks WHERE relation = 'journal.event'::regclass")
                .query(Long.class)
                .single();
    }
}
