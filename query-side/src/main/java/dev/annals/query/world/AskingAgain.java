package dev.annals.query.world;

import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;

/**
 * A question that holds some tables and a rebuild that holds others can wait for each other, and PostgreSQL ends one of
 * them. A question has no effects, so it is asked again.
 */
final class AskingAgain {
    private static final int ATTEMPTS = 3;

    private AskingAgain() {}

    static <T> T whenInTheWay(Supplier<T> question) {
        for (int attempt = 1; ; attempt++) {
            try {
                return question.get();
            } catch (PessimisticLockingFailureException inTheWay) {
                if (attempt == ATTEMPTS) {
                    throw inTheWay;
                }
            }
        }
    }
}
