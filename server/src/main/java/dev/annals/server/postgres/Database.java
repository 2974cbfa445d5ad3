package dev.annals.server.postgres;

/** The database that the server works with. */
public interface Database extends AutoCloseable {
    /** For JDBC, without user and password. */
    String url();

    String user();

    String password();

    /** Ends what was started for it. */
    @Override
    void close();
}
