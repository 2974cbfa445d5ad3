package dev.annals.query.workspace;

import dev.annals.api.query.Answer;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.Page;
import dev.annals.api.replay.RecordDifference;
import dev.annals.api.replay.RecordDifference.Side;
import dev.annals.api.replay.TableDifference;
import dev.annals.query.fold.Column;
import dev.annals.query.fold.Fold;
import dev.annals.query.fold.ReadModel;
import dev.annals.query.world.Schemas;
import dev.annals.query.world.World;
import dev.annals.query.world.Worlds;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares a workspace with the live read models as of where it ends. */
public final class Differences {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String EVENTS = "eventIds";

    private final Worlds worlds;

    public Differences(Worlds worlds) {
        this.worlds = worlds;
    }

    /** Each table of some read models. */
    public Answer<List<TableDifference>> tables(UUID workspace, List<ReadModel> models, long until) {
        Schemas schemas = Schemas.of(workspace);
        return worlds.ask(
                new AsOf.AtPosition(until),
                world -> models.stream()
                        .flatMap(model -> model.folds().stream().map(fold -> table(world, schemas, model, fold)))
                        .toList());
    }

    private static TableDifference table(World world, Schemas schemas, ReadModel model, Fold<?> fold) {
        String sql = "SELECT count(*) FILTER (WHERE live.id IS NULL) AS only_here,"
                + " count(*) FILTER (WHERE here.id IS NULL) AS only_live,"
                + " count(*) FILTER (WHERE " + differ(fold) + ") AS different"
                + both(schemas, fold);
        List<TableDifference.Sums> sums = sums(world, schemas, fold);
        return world.sql()
                .sql(sql)
                .query((row, number) -> new TableDifference(
                        model.name(),
                        fold.table(),
                        row.getLong("only_here"),
                        row.getLong("only_live"),
                        row.getLong("different"),
                        sums))
                .single();
    }

    /** Which events said what a clock shows is no difference between clocks: kept again, they have others. */
    private static String differ(Fold<?> fold) {
        return fold.table().equals("sla_clock")
                ? "here.body::jsonb - '%1$s' <> live.body::jsonb - '%1$s'".formatted(EVENTS)
                : "here.body <> live.body";
    }

    private static String both(Schemas schemas, Fold<?> fold) {
        return " FROM %1$s.%2$s here FULL JOIN %2$s live USING (id)".formatted(schemas.now(), fold.table());
    }

    private static List<TableDifference.Sums> sums(World world, Schemas schemas, Fold<?> fold) {
        String currency =
                fold.columns().stream().map(Column::name).anyMatch("currency"::equals) ? "currency" : "NULL::text";
        return fold.columns().stream()
                .filter(column -> column.type().equals("numeric"))
                .map(Column::name)
                .flatMap(column -> sums(world, schemas, fold.table(), column, currency).stream())
                .toList();
    }

    private static List<TableDifference.Sums> sums(
            World world, Schemas schemas, String table, String column, String currency) {
        // Shares are not of a currency, whatever else the row has.
        String of = column.equals("amount") ? currency : "NULL::text";
        String sql = "SELECT currency, sum(here) AS here, sum(live) AS live FROM ("
                + "SELECT %3$s AS currency, %2$s AS here, NULL::numeric AS live FROM %1$s.%4$s"
                        .formatted(schemas.now(), column, of, table)
                + " UNION ALL SELECT %2$s, NULL, %1$s FROM %3$s) both_sides".formatted(column, of, table)
                + " GROUP BY currency ORDER BY currency";
        return world.sql()
                .sql(sql)
                .query((row, number) -> new TableDifference.Sums(
                        column, row.getString("currency"), row.getBigDecimal("here"), row.getBigDecimal("live")))
                .list();
    }

    /**
     * The records of a table that differ, by id.
     *
     * @param after id of the last one on the page before
     */
    public Answer<Page<RecordDifference>> records(
            UUID workspace, Fold<?> fold, long until, @Nullable UUID after, int limit) {
        String sql = "SELECT id, here.body AS here, live.body AS live" + both(Schemas.of(workspace), fold)
                + " WHERE (here.id IS NULL OR live.id IS NULL OR " + differ(fold) + ") AND id > ? ORDER BY id LIMIT ?";
        return worlds.ask(new AsOf.AtPosition(until), world -> {
            List<RecordDifference> found = world.sql()
                    .sql(sql)
                    .params(after == null ? BEFORE_ALL : after, limit + 1)
                    .query((row, number) ->
                            record(row.getObject("id", UUID.class), row.getString("here"), row.getString("live")))
                    .list();
            List<RecordDifference> items = found.stream().limit(limit).toList();
            String next = found.size() > limit ? items.getLast().id().toString() : null;
            return new Page<>(items, next, null);
        });
    }

    private static RecordDifference record(UUID id, @Nullable String here, @Nullable String live) {
        Side side = here == null ? Side.ONLY_LIVE : live == null ? Side.ONLY_HERE : Side.BOTH;
        List<RecordDifference.Field> fields = FieldDifferences.of(here, live).stream()
                .filter(field -> !field.field().equals(EVENTS))
                .toList();
        return new RecordDifference(id, side, fields);
    }
}
