package dev.annals.server.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that is away for a while from one that was asked something wrong. */
public final class Outage {
    private Outage() {}

    public static boolean isBehind(Throwable failure) {
        return Causes.find(failure, SQLException.class).filter(Outage::isOne).isPresent() || isBehindARollback(failure);
    }

    /** What a lost connection cannot roll back hides what it was lost by. */
    private static boolean isBehindARollback(Throwable failure) {
        return Causes.find(failure, TransactionSystemException.class)
                .map(TransactionSystemException::getOriginalException)
                .filter(Outage::isBehind)
                .isPresent();
    }

    private static boolean isOne(SQLException failure) {
        return failure instanceof SQLTransientConnectionException || isOne(failure.getSQLState());
    }

    /** Connection lost, resources gone, stopped by an operator, system trouble. */
    private static boolean isOne(@Nullable String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57P")
                        || state.startsWith("58"));
    }
}
