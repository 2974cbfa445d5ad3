package dev.annals.query.world;

import dev.annals.api.sight.Sight;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tables of one history as somebody sees them: before a statement, each table that it names becomes a subquery of that
 * name, with the rows that are in sight and masks in place of personal values. The planner takes them into the statement as
 * it would a view. Searching, sorting and counting happen over what is left, so none of it tells of the rest.
 *
 * @param masks the columns of each table as they are shown masked
 */
record SeenTables(Schemas schemas, Sight sight, Map<String, String> masks) {
    /** A schema that is not there: a table that no rule names is not found, instead of being shown whole. */
    static final String NOWHERE = "unseen";

    private static final String EVERY = "every_";
    private static final String WITH = "WITH ";
    private static final Pattern WORD = Pattern.compile("[a-z_]+");
    /** A subquery that the statement names itself, which may be the name of a table. */
    private static final Pattern ITS_OWN = Pattern.compile("([a-z_]+) AS (?:NOT MATERIALIZED )?\\(");

    /** The statement about what is true now, or was at a moment: with the views of that. */
    String seen(String statement, String views) {
        String renamed = statement.replace(Schemas.LIVE.tables() + ".", EVERY);
        Set<String> words = words(renamed);
        StringBuilder tables = new StringBuilder();
        for (String table : RowRules.TABLES.reversed()) {
            prepend(tables, words, EVERY + table, table, schemas.tables(), EVERY);
            prepend(tables, words, table, table, views, "");
        }
        if (tables.isEmpty()) {
            return renamed;
        }
        String with = WITH + tables + " ";
        return renamed.stripLeading().startsWith(WITH)
                ? with + "SELECT * FROM (" + renamed + ") answered"
                : with + renamed;
    }

    private void prepend(
            StringBuilder tables, Set<String> words, String name, String table, String schema, String prefix) {
        if (!words.contains(name)) {
            return;
        }
        String where = new RowRules(sight).where(table, prefix);
        String subquery =
                name + " AS NOT MATERIALIZED (SELECT " + columns(table) + " FROM " + schema + "." + table + where + ")";
        tables.insert(0, tables.isEmpty() ? subquery : subquery + ", ");
        words.addAll(words(where));
    }

    private String columns(String table) {
        return sight.masked() ? Objects.requireNonNull(masks.get(table), table) : "*";
    }

    private static Set<String> words(String text) {
        Set<String> words =
                WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(HashSet::new));
        ITS_OWN.matcher(text).results().map(own -> own.group(1)).forEach(words::remove);
        return words;
    }
}
