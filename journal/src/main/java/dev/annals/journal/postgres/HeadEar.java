package dev.annals.journal.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Hears of what other processes record: by notification, and by a look every second in case one is lost. */
final class HeadEar implements ChannelListener.Ear {
    private final HeadSignal signal;

    HeadEar(HeadSignal signal) {
        this.signal = signal;
    }

    @Override
    public void hear(String position) {
        signal.announce(Long.parseLong(position));
    }

    @Override
    public void look(Statement statement) throws SQLException {
        try (ResultSet head = statement.executeQuery("SELECT coalesce(max(position), 0) FROM journal.event")) {
            head.next();
            signal.announce(head.getLong(1));
        }
    }
}
