package dev.annals.server.sqlrole;

import dev.annals.server.RunningServer;
import dev.annals.server.postgres.Database;
import dev.annals.server.startup.DataFolder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody whom {@code ./annals sql-role} has let in, in a session of theirs. */
public final class Analyst implements AutoCloseable {
    private static final Pattern PASSWORD = Pattern.compile("(?m)^ {2}([\\w-]{32})$");

    private final Connection connection;

    private Analyst(Connection connection) {
        this.connection = connection;
    }

    /** @param options of the command, beside the name */
    public static Analyst letIn(RunningServer server, String name, String... options) throws SQLException {
        return signIn(server, name, passwordFor(server, name, options));
    }

    static String passwordFor(RunningServer server, String name, String... options) {
        List<String> arguments = new ArrayList<>(List.of("--name", name));
        arguments.addAll(List.of(options));
        StringWriter out = new StringWriter();
        int code = SqlRoleCommand.run(
                Map.of("ANNALS_DATA", server.bean(DataFolder.class).root().toString()),
                new PrintWriter(out, true),
                arguments.toArray(String[]::new));
        Matcher password = PASSWORD.matcher(out.toString());
        if (code != 0 || !password.find()) {
            throw new AssertionError(code + " " + out);
        }
        return password.group(1);
    }

    static Analyst signIn(RunningServer server, String name, String password) throws SQLException {
        return new Analyst(
                DriverManager.getConnection(server.bean(Database.class).url(), name, password));
    }

    /** Carries out a statement; the last result's rows, each value as text. */
    public List<List<String>> ask(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<List<String>> rows = new ArrayList<>();
            boolean result = statement.execute(sql);
            while (result || statement.getUpdateCount() >= 0) {
                if (result) {
                    rows = rows(statement.getResultSet());
                }
                result = statement.getMoreResults();
            }
            return rows;
        }
    }

    private static List<List<String>> rows(ResultSet result) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
            List<String> row = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
                row.add(String.valueOf(result.getString(column)));
            }
            rows.add(row);
        }
        return rows;
    }

    /** The first value of the first row. */
    public String one(String sql) throws SQLException {
        return ask(sql).getFirst().getFirst();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
