package dev.annals.server.sqlrole;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody who asks in SQL.
 *
 * @param name letters of ASCII, digits and {@code _}
 * @param verifier what PostgreSQL keeps instead of a password
 * @param connections at once
 * @param timeout of a statement, and of a transaction in which nothing happens
 * @param masked whether names, addresses and free texts are hidden
 */
record SqlRole(String name, String verifier, int connections, Duration timeout, boolean masked) {
    static final String NAME = "[a-z_][a-z0-9_]{0,62}";

    /** Tells those that were made here from all others, whose rights are nobody's to take away. */
    static final String COMMENT = "asks Annals in SQL";

    private static final String CLEAR = "now, as_of";
    private static final String MASKED = "masked_now, masked_as_of";

    /**
     * Whoever may sign in could use these: locks that keep the server from recording, and places to write to. PostgreSQL
     * lets everybody have them unless told otherwise.
     */
    private static final String FOR_NOBODY_ELSE = """
            DO $$
            DECLARE
                found regprocedure;
            BEGIN
                FOR found IN SELECT oid FROM pg_catalog.pg_proc
                              WHERE pronamespace = 'pg_catalog'::regnamespace
                                AND (proname LIKE 'pg\\_%%advisory%%'
                                     OR proname IN ('lo_create', 'lo_creat', 'lo_from_bytea', 'pg_logical_emit_message'))
                LOOP
                    EXECUTE format('REVOKE EXECUTE ON FUNCTION %%s FROM PUBLIC', found);
                    EXECUTE format('GRANT EXECUTE ON FUNCTION %%s TO %1$s', found);
                END LOOP;
            END
            $$""";

    private static final String MADE = """
            DO $$
            BEGIN
                IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = '%1$s') THEN
                    CREATE ROLE %1$s;
                END IF;
            END
            $$""";

    /**
     * For a superuser in the database, any number of times.
     *
     * @param database quoted where it has to be
     * @param owner of the views, likewise
     */
    List<String> statements(String database, String owner) {
        List<String> all = new ArrayList<>();
        all.add(MADE.formatted(name));
        all.add("ALTER ROLE " + name + " WITH LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS"
                + " CONNECTION LIMIT " + connections + " PASSWORD '" + verifier + "'");
        all.add("COMMENT ON ROLE " + name + " IS '" + COMMENT + "'");
        settings().forEach(setting -> all.add("ALTER ROLE " + name + setting));
        // Whoever may sign in may else make temporary tables.
        all.add("REVOKE TEMPORARY ON DATABASE " + database + " FROM PUBLIC");
        all.add("GRANT TEMPORARY ON DATABASE " + database + " TO " + owner);
        all.add(FOR_NOBODY_ELSE.formatted(owner));
        all.add("GRANT CONNECT ON DATABASE " + database + " TO " + name);
        // What it was let see before, if that was something else.
        all.add("REVOKE ALL ON SCHEMA " + (masked ? CLEAR : MASKED) + " FROM " + name);
        // The masks are functions that are called by their names.
        all.add("GRANT USAGE ON SCHEMA " + views() + ", moment, mask TO " + name);
        all.add("GRANT SELECT ON ALL TABLES IN SCHEMA " + views() + " TO " + name);
        // A rebuild waits for whoever still looks at the old tables, and has to see who does.
        all.add("GRANT pg_read_all_stats TO " + owner);
        // It makes the views anew.
        all.add("ALTER DEFAULT PRIVILEGES FOR ROLE " + owner + " IN SCHEMA " + views() + " GRANT SELECT ON TABLES TO "
                + name);
        return List.copyOf(all);
    }

    private String views() {
        return masked ? MASKED : CLEAR;
    }

    private List<String> settings() {
        long millis = timeout.toMillis();
        return List.of(
                " RESET ALL",
                " SET search_path = " + (masked ? "masked_now" : "now"),
                " SET default_transaction_read_only = on",
                " SET statement_timeout = " + millis,
                " SET idle_in_transaction_session_timeout = " + millis,
                " SET lock_timeout = '5s'",
                " SET temp_file_limit = '2GB'",
                " SET timezone = 'UTC'");
    }
}
