package dev.annals.server.privacy;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of ours outside the read models that may hold something about a person.
 *
 * @param name as in a {@link dev.annals.api.privacy.Holding}
 * @param where which rows are about {@code :subject}, {@code :aggregates}, {@code :words} or {@code :phones}
 * @param cleansing what becomes of them, up to {@code WHERE}
 */
record Place(String name, String table, String where, String cleansing) {
    /** Rows of this kind go. */
    static Place emptied(String name, String table, String where) {
        return new Place(name, table, where, "DELETE FROM " + table);
    }

    long count(JdbcClient sql, Person person) {
        return bound(sql, "SELECT count(*) FROM " + table + " WHERE " + where, person)
                .query(Long.class)
                .single();
    }

    long cleanse(JdbcClient sql, Person person) {
        return bound(sql, cleansing + " WHERE " + where, person).update();
    }

    private static JdbcClient.StatementSpec bound(JdbcClient sql, String statement, Person person) {
        return sql.sql(statement)
                .param("subject", person.id())
                .param("aggregates", person.aggregates().toArray(java.util.UUID[]::new))
                .param("words", person.words().toArray(String[]::new))
                .param("phones", person.phones().toArray(String[]::new));
    }
}
