package dev.annals.server.sqlrole;

import dev.annals.server.cli.Rejected;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.util.PasswordUtil;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./annals sql-role}: lets somebody ask in SQL, or gives them another password. */
@Command(
        name = "annals sql-role",
        description = "Makes a database user who reads what was known at any moment and changes nothing; run again, it"
                + " gives them another password.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:this database user may not: the statements for whoever may are printed",
            "2:the command is not as it should be",
            "3:the database could not be reached, or could not go on"
        })
public final class SqlRoleCommand implements Callable<Integer> {
    static final int FOR_THE_ADMINISTRATOR = 1;
    private static final int BYTES_OF_A_PASSWORD = 24;
    private static final int MOST_CONNECTIONS = 100;

    @Spec
    CommandSpec spec;

    @Option(names = "--name", paramLabel = "<user>", description = "Default: ${DEFAULT-VALUE}.")
    String name = "annals_analyst";

    @Option(names = "--connections", paramLabel = "<n>", description = "At once (default: ${DEFAULT-VALUE}).")
    int connections = 3;

    @Option(names = "--timeout", paramLabel = "<duration>", description = "Of a question (default: ${DEFAULT-VALUE}).")
    Duration timeout = Duration.ofSeconds(30);

    @Option(names = "--masked", description = "Names, addresses and free texts are hidden, as from an analyst.")
    boolean masked;

    private Map<String, String> environment = Map.of();

    @SuppressWarnings("NullAway.Init") // Filled by picocli.
    public SqlRoleCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), new PrintWriter(System.out, true), arguments));
    }

    /** The exit code. */
    static int run(Map<String, String> environment, PrintWriter out, String... arguments) {
        SqlRoleCommand command = new SqlRoleCommand();
        command.environment = environment;
        return new CommandLine(command).setOut(out).setErr(out).execute(arguments);
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            check();
            Target target = Target.of(environment);
            try (Connection connection = DriverManager.getConnection(target.url(), target.user(), target.password())) {
                return letIn(out, target, connection);
            }
        } catch (Rejected rejected) {
            out.println(rejected.getMessage());
            return rejected.exitCode();
        } catch (SQLException failed) {
            out.println("The database could not do it: "
                    + String.valueOf(failed.getMessage()).lines().findFirst().orElse("no reason given"));
            return Rejected.NO_SERVER;
        }
    }

    private void check() {
        accept(name.matches(SqlRole.NAME), "--name: small letters of ASCII, digits and _ only.");
        accept(
                connections > 0 && connections <= MOST_CONNECTIONS,
                "--connections: from 1 to " + MOST_CONNECTIONS + ".");
        accept(timeout.toMillis() > 0 && timeout.compareTo(Duration.ofDays(1)) <= 0, "--timeout: up to PT24H.");
    }

    private static void accept(boolean acceptable, String otherwise) {
        if (!acceptable) {
            throw new Rejected(Rejected.NOT_ACCEPTED, otherwise);
        }
    }

    private int letIn(PrintWriter out, Target target, Connection connection) throws SQLException {
        String password = password();
        String verifier = PasswordUtil.encodeScramSha256(password.toCharArray());
        SqlRole role = new SqlRole(name, verifier, connections, timeout, masked);
        try (Statement sql = connection.createStatement()) {
            String owner = text(sql, "SELECT nspowner::regrole FROM pg_namespace WHERE nspname = 'moment'");
            accept(!owner.isEmpty(), "This database has nothing to ask yet: ./annals start first.");
            refuseOthers(connection);
            List<String> statements = role.statements(text(sql, "SELECT quote_ident(current_database())"), owner);
            if (!text(sql, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
                    .equals("t")) {
                return leaveToTheAdministrator(out, statements, password);
            }
            connection.setAutoCommit(false);
            for (String statement : statements) {
                sql.execute(statement);
            }
            if (target.own()) {
                sql.execute("REVOKE CONNECT, TEMPORARY ON DATABASE postgres, template1 FROM PUBLIC");
            }
            connection.commit();
        }
        out.println(name + " may ask from now on, with this password, which is kept nowhere:");
        explain(out, target, password);
        return 0;
    }

    private void refuseOthers(Connection connection) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(
                "SELECT shobj_description(oid, 'pg_authid') IS DISTINCT FROM ? FROM pg_roles WHERE rolname = ?")) {
            sql.setString(1, SqlRole.COMMENT);
            sql.setString(2, name);
            try (ResultSet row = sql.executeQuery()) {
                accept(!row.next() || !row.getBoolean(1), "--name: there is another user of this name.");
            }
        }
    }

    private static String text(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private static String password() {
        byte[] random = new byte[BYTES_OF_A_PASSWORD];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private int leaveToTheAdministrator(PrintWriter out, List<String> statements, String password) {
        out.println("-- The server's own user may not do this. A superuser has to run it in this database:");
        statements.forEach(statement -> out.println(statement + ";"));
        out.println("-- The password of " + name + " will then be, and is kept nowhere: " + password);
        return FOR_THE_ADMINISTRATOR;
    }

    private void explain(PrintWriter out, Target target, String password) {
        Properties parts = Driver.parseURL(target.url(), new Properties());
        String host = parts == null ? "" : PGProperty.PG_HOST.getOrDefault(parts);
        String port = parts == null ? "" : PGProperty.PG_PORT.getOrDefault(parts);
        String database = parts == null ? "" : PGProperty.PG_DBNAME.getOrDefault(parts);
        out.println();
        out.println("  " + password);
        out.println();
        out.println("  psql postgresql://" + name + "@" + host + ":" + port + "/" + database);
        out.println(
                "  SELECT moment.at('2026-03-01T00:00:00Z');   -- from here on as of then; moment.now() comes back");
        out.println("  SELECT name, grade FROM customer;");
        if (target.own() && !environment.containsKey("ANNALS_POSTGRES_PORT")) {
            out.println();
            out.println("The port is another one after each start, unless ANNALS_POSTGRES_PORT says which.");
        }
    }
}
