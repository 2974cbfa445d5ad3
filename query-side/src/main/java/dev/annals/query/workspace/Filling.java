package dev.annals.query.workspace;

import dev.annals.api.RecordedEvent;
import dev.annals.journal.JournalReader;
import dev.annals.query.fold.BulkFolder;
import dev.annals.query.fold.BulkRefusedException;
import dev.annals.query.fold.Folder;
import dev.annals.query.rebuild.Digest;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A workspace on its way, a window at a time, so that whoever fills it can stop between any two. */
public final class Filling implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Filling.class);

    private final Plan plan;
    private final JournalReader journal;
    private final JdbcTemplate sql;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final int most;
    private final WorkspaceTables tables;
    private @Nullable Ordering ordering;
    private @Nullable Script script;
    private @Nullable Folding folding;
    private boolean oneByOne;
    private long position;
    private long last;
    private @Nullable Instant end;

    Filling(
            Plan plan,
            int attempt,
            JournalReader journal,
            JdbcTemplate sql,
            TransactionTemplate transactions,
            Clock clock,
            int most) {
        this.plan = plan;
        this.journal = journal;
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
        this.most = most;
        this.tables = new WorkspaceTables(sql, plan.workspace(), attempt, plan.models());
    }

    /** Begins with nothing, or with what was true where the plan begins. */
    void begin() {
        close();
        transactions.executeWithoutResult(status -> {
            tables.create();
            if (plan.from() > 0) {
                tables.beginAsOf(plan.from());
            }
        });
        position = plan.from();
        last = plan.until();
        if (plan.reordered()) {
            script = recordedAfter(plan.from(), UnaryOperator.identity());
            ordering = new Ordering(sql, tables.schema(), script, plan.from());
        } else {
            tell(plan.from(), plan.from() > 0);
        }
    }

    /** Goes on with tables that {@link #rest} has left. */
    void goOn(long after) {
        position = after;
        last = last();
        tell(after, true);
    }

    private void tell(long after, boolean goingOn) {
        Script ordered = plan.reordered()
                ? new AsEffective(sql, journal, tables.schema(), after, most, amended())
                : recordedAfter(after, amended());
        Rules rules = plan.rules();
        script = rules == null ? ordered : under(rules, ordered);
        folding = oneByOne
                ? new Folding.OneByOne(new Folder(tables.schema(), plan.models(), clock), sql, transactions)
                : new Folding.InBulk(
                        BulkFolder.slowly(tables.schema(), plan.models(), clock, sql, transactions, goingOn));
    }

    private Script under(Rules rules, Script ordered) {
        Instant end = end();
        return new UnderRules(
                ordered,
                rules,
                first -> new Scene(first, end, name -> tables.told(journal, name, plan.until()), tables::shelf),
                new Numbering(sql, tables.schema()),
                most);
    }

    private UnaryOperator<RecordedEvent> amended() {
        return plan.rules() == null
                ? UnaryOperator.identity()
                : new StageChances(plan.rules().probabilities(), journal, plan.until());
    }

    private Script recordedAfter(long position, UnaryOperator<RecordedEvent> amended) {
        Selection selection = new Selection(sql, tables.schema(), plan.filter());
        return new AsRecorded(journal, position, plan.until(), most, selection, amended);
    }

    /** Does what there is to do with one window of events; answers false when everything is folded. */
    public boolean next() throws InterruptedException {
        if (ordering != null) {
            return order(ordering);
        }
        Script.Window window = Objects.requireNonNull(script).next();
        if (window == null) {
            return false;
        }
        try {
            Objects.requireNonNull(folding).fold(window.events());
            position = window.position();
        } catch (BulkRefusedException refused) {
            beginOneByOne();
        }
        return true;
    }

    private boolean order(Ordering current) throws InterruptedException {
        if (current.next() == null) {
            close();
            ordering = null;
            last = last();
            tell(plan.from(), plan.from() > 0);
        }
        return true;
    }

    private void beginOneByOne() {
        LOG.warn("A row was refused, so each is folded by itself");
        oneByOne = true;
        begin();
    }

    /** The last position that is folded, by the workspace's own count. */
    public long position() {
        return position;
    }

    /** How far there is to go, in positions; less once an order of its own is found. */
    public long total() {
        return last - plan.from();
    }

    /** The same, as far as it has come. */
    public long done() {
        return position - plan.from();
    }

    /** Whether the tables are such that {@link Workspaces#goOn} can go on with them. */
    public boolean rest() throws InterruptedException {
        if (ordering != null || plan.rules() != null) {
            return false;
        }
        try {
            Objects.requireNonNull(folding).finish();
            return true;
        } catch (BulkRefusedException refused) {
            return false;
        }
    }

    /** Makes the workspace ready to be shown; answers false when it has to be folded anew, one by one. */
    public boolean finish() throws InterruptedException {
        try {
            Objects.requireNonNull(folding).finish();
        } catch (BulkRefusedException refused) {
            beginOneByOne();
            return false;
        }
        tables.buildIndexes();
        end = end();
        if (plan.rules() != null) {
            tables.takeRetold();
            last = last();
        }
        return true;
    }

    /** A digest of each read model, by name. */
    public Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        Digest digest = new Digest(sql);
        transactions.executeWithoutResult(status ->
                plan.models().forEach(model -> digests.put(model.name(), digest.of(model, tables.schema(), last))));
        return digests;
    }

    /** How many rows could not be folded further. */
    public long parkedKeys() {
        return Objects.requireNonNull(sql.queryForObject(
                "SELECT count(DISTINCT (fold, key)) FROM " + tables.schema() + ".dead_letter", Long.class));
    }

    /** Shows it under its own name, within the caller's transaction. */
    public void publish() {
        tables.publish(plan, last, Objects.requireNonNull(end));
    }

    private long last() {
        return plan.countsItself()
                ? Objects.requireNonNull(sql.queryForObject(
                        "SELECT coalesce(max(position), ?) FROM " + tables.schema() + ".moment",
                        Long.class,
                        plan.from()))
                : plan.until();
    }

    private Instant end() {
        Instant asked = plan.end();
        if (asked != null) {
            return asked;
        }
        return plan.reordered()
                ? sql
                        .query(
                                "SELECT recorded_at FROM " + tables.schema() + ".moment ORDER BY position DESC LIMIT 1",
                                (row, number) ->
                                        row.getObject(1, OffsetDateTime.class).toInstant())
                        .stream()
                        .findFirst()
                        .orElseGet(() -> journal.recordedAt(plan.until()))
                : journal.recordedAt(plan.until());
    }

    /** Stops; what is in memory is forgotten. */
    @Override
    public void close() {
        if (folding != null) {
            folding.close();
        }
        if (script != null) {
            script.close();
        }
    }
}
