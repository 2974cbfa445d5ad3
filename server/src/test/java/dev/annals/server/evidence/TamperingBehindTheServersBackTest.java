package dev.annals.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.journal.StoredEvents;
import dev.annals.ledger.StoredEvent;
import dev.annals.server.Api;
import dev.annals.server.Reply;
import dev.annals.server.RunningServer;
import dev.annals.server.startup.LedgerSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database administrator rewrites history; the server exports what is there, and the verifier says where. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperingBehindTheServersBackTest {
    private static final List<String> TABLES =
            List.of("journal.event", "ledger.node", "ledger.checkpoint", "ledger.cosignature", "ledger.key");
    private static final LedgerSettings SELDOM = new LedgerSettings(null, Duration.ofDays(1), null, List.of());

    @TempDir
    static Path folder;

    private RunningServer server;
    private Api api;
    private JdbcTemplate sql;
    private UUID customer;
    /** Of the event that is tampered with; the customer's, with others before and after it. */
    private long position;

    private String kept;

    @BeforeAll
    void start() {
        server = RunningServer.apart(folder.resolve("data"), SELDOM);
        api = server.api().with("Prefer", "return=representation, wait=30");
        sql = new JdbcTemplate(server.bean(DataSource.class));
        customer = api.create("/customers", "{'kind':'PERSON','name':'Rewritten','grade':'A'}");
        grade("B");
        position = position();
        grade("C");
        grade("D");
        // Which signs it.
        export("entity=customer:" + customer);
        kept = api.get("/ledger/checkpoint").text();
        grade("E");
        export("history=true");
        sql.execute("CREATE TABLE public.tree_before AS TABLE ledger.tree");
        for (String table : TABLES) {
            sql.execute("CREATE TABLE public.%s AS TABLE %s".formatted(copy(table), table));
        }
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void openTheTables() {
        TABLES.forEach(table -> sql.execute("ALTER TABLE " + table + " DISABLE TRIGGER USER"));
    }

    @AfterEach
    void putEverythingBack() {
        TABLES.reversed().forEach(table -> sql.execute("DELETE FROM " + table));
        TABLES.forEach(table -> sql.execute("INSERT INTO %s TABLE public.%s".formatted(table, copy(table))));
        sql.update("UPDATE ledger.tree SET (size, root) = (SELECT size, root FROM public.tree_before)");
    }

    @Test
    void nothing_was_touched() throws Exception {
        assertThat(verdict("entity=customer:" + customer)).isEqualTo("HOLDS");
        assertThat(verdict("history=true")).isEqualTo("HOLDS");
        assertThat(verdict("history=true", "--checkpoint", kept())).isEqualTo("HOLDS");
    }

    @Test
    void an_event_that_was_rewritten_is_named() throws Exception {
        sql.update(
                "UPDATE journal.event SET payload = replace(payload, '\"B\"', '\"A\"') WHERE position = ?", position);
        assertThat(verdict("history=true")).isEqualTo("EVENT " + position);
        assertThat(verdict("entity=customer:" + customer)).isEqualTo("EVENT " + position);
        assertThat(verdict("from=1&to=" + (position + 2))).isEqualTo("EVENT " + position);
    }

    @Test
    void an_event_of_which_somebody_else_is_said_to_be_the_author_is_named() throws Exception {
        sql.update(
                "UPDATE journal.event SET metadata = jsonb_set(metadata::jsonb, '{actor}', '\"nobody\"')::text WHERE position = ?",
                position);
        assertThat(verdict("history=true")).isEqualTo("EVENT " + position);
    }

    @Test
    void an_event_with_a_text_that_was_never_stored_is_named_too() throws Exception {
        sql.update("UPDATE journal.event SET metadata = 'nobody' WHERE position = ?", position);
        assertThat(verdict("history=true")).isEqualTo("EVENT " + position);
        assertThat(verdict("entity=customer:" + customer)).isEqualTo("EVENT " + position);
    }

    @Test
    void an_event_that_was_removed_is_named() throws Exception {
        sql.update("DELETE FROM journal.event WHERE position = ?", position);
        assertThat(verdict("history=true")).isEqualTo("ORDER " + position);
        assertThat(verdict("from=%d&to=%d".formatted(position, position + 1))).isEqualTo("ORDER " + position);
        assertThat(verdict("entity=customer:" + customer)).startsWith("EVENT ");
    }

    @Test
    void an_event_that_was_inserted_is_named() throws Exception {
        shift(position, 1);
        insertACopyOf(position + 1, position);
        assertThat(verdict("history=true")).isEqualTo("EVENT " + position);
    }

    @Test
    void two_events_that_changed_places_are_named() throws Exception {
        swap();
        assertThat(verdict("history=true")).isEqualTo("EVENT " + position);
    }

    @Test
    void whoever_rewrites_the_leaf_as_well_fails_at_the_checkpoint_after_it() throws Exception {
        rewriteWithItsLeaf();
        String signed = "ROOT " + size(kept);
        assertThat(verdict("history=true", "--checkpoint", kept())).isEqualTo(signed);
        assertThat(verdict("entity=customer:" + customer)).matches("(EVENT|GROWTH) \\d+");
    }

    @Test
    void where_the_server_signs_no_more_there_is_evidence_under_the_last_checkpoint() throws Exception {
        rewriteWithItsLeaf();
        grade("F");
        Reply refused = api.post("/ledger/checkpoints", "{}");
        assertThat(refused.code()).isEqualTo("LEDGER_FLAWED");
        assertThat(verdict("history=true")).startsWith("ROOT ");
    }

    @Test
    void a_ledger_that_was_built_anew_contradicts_a_checkpoint_that_somebody_kept() throws Exception {
        rewriteWithItsLeaf();
        buildAnew();
        assertThat(verdict("history=true")).as("by itself").isEqualTo("HOLDS");
        assertThat(verdict("history=true", "--checkpoint", kept())).isEqualTo("ROOT " + size(kept));
        assertThat(verdict("entity=customer:" + customer, "--checkpoint", kept()))
                .isEqualTo("GROWTH " + size(kept));
    }

    /** Each by somebody who thinks of everything that the database has, and leaves as many events as there were. */
    @ParameterizedTest
    @EnumSource
    void however_it_was_changed_it_contradicts_the_checkpoint(Change change) throws Exception {
        long last = sql.queryForObject("SELECT max(position) FROM journal.event", Long.class);
        switch (change) {
            case REMOVED -> {
                sql.update("DELETE FROM journal.event WHERE position = ?", position);
                shift(position, -1);
                insertACopyOf(position, last);
            }
            case INSERTED -> {
                sql.update("DELETE FROM journal.event WHERE position = ?", last);
                shift(position, 1);
                insertACopyOf(position + 1, position);
            }
            case SWAPPED -> swap();
        }
        sql.update("UPDATE journal.event AS e SET leaf_hash = journal.leaf_hash(e)");
        assertThat(verdict("history=true"))
                .as("under the checkpoints that are there")
                .startsWith("ROOT ");
        buildAnew();
        assertThat(verdict("history=true")).as("built anew, by itself").isEqualTo("HOLDS");
        assertThat(verdict("history=true", "--checkpoint", kept())).isEqualTo("ROOT " + size(kept));
        assertThat(verdict("from=1&to=" + position, "--checkpoint", kept())).isEqualTo("GROWTH " + size(kept));
    }

    enum Change {
        REMOVED,
        INSERTED,
        SWAPPED
    }

    private void buildAnew() {
        TABLES.reversed().stream()
                .filter(table -> table.startsWith("ledger."))
                .forEach(table -> sql.execute("DELETE FROM " + table));
        sql.update("UPDATE ledger.tree SET size = 0, root = sha256('')");
    }

    private void swap() {
        sql.update("UPDATE journal.event SET position = 1000000 WHERE position = ?", position);
        sql.update("UPDATE journal.event SET position = ? WHERE position = ?", position, position + 1);
        sql.update("UPDATE journal.event SET position = ? WHERE position = 1000000", position + 1);
    }

    /** Events from a position on; in two steps, since no two have the same one. */
    private void shift(long from, int by) {
        sql.update("UPDATE journal.event SET position = position + 1000000 WHERE position >= ?", from);
        sql.update("UPDATE journal.event SET position = position - 1000000 + ? WHERE position > 1000000", by);
    }

    private void rewriteWithItsLeaf() {
        sql.update(
                "UPDATE journal.event SET payload = replace(payload, '\"B\"', '\"A\"') WHERE position = ?", position);
        StoredEvent rewritten =
                server.bean(StoredEvents.class).at(List.of(position)).getFirst();
        sql.update(
                "UPDATE journal.event SET leaf_hash = ? WHERE position = ?",
                rewritten.leaf().hash().bytes(),
                position);
    }

    private void insertACopyOf(long original, long at) {
        sql.execute("DROP TABLE IF EXISTS public.inserted");
        sql.execute("CREATE TABLE public.inserted AS SELECT * FROM journal.event WHERE position = " + original);
        sql.update(
                "UPDATE public.inserted SET position = ?, event_id = gen_random_uuid(), aggregate_id = gen_random_uuid()",
                at);
        sql.update("INSERT INTO journal.event SELECT * FROM public.inserted");
    }

    private void grade(String grade) {
        Reply reply = api.post("/customers/" + customer + "/grade", "{'grade':'%s'}".formatted(grade));
        assertThat(reply.status()).as(reply.toString()).isLessThan(300);
    }

    private long position() {
        return sql.queryForObject(
                "SELECT max(position) FROM journal.event WHERE aggregate_id = ?", Long.class, customer);
    }

    private static long size(String note) {
        return Long.parseLong(note.lines().toList().get(1));
    }

    private String kept() throws Exception {
        return Files.writeString(folder.resolve("checkpoint"), kept).toString();
    }

    private Reply export(String question) {
        Reply reply = api.get("/audit/evidence?" + question);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply;
    }

    private String verdict(String question, String... options) throws Exception {
        Path archive =
                Files.write(folder.resolve("evidence.zip"), export(question).body());
        return VerifierProcess.verdict(archive, options);
    }

    private static String copy(String table) {
        return table.replace('.', '_') + "_copy";
    }
}
