package dev.annals.server.problem;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stack traces that can be logged: messages left out, since they may hold what a person typed. */
public final class Traces {
    private static final int FRAMES = 25;

    private Traces() {}

    public static String withoutMessages(Throwable failure) {
        StringBuilder text = new StringBuilder();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 5; depth++) {
            text.append(depth == 0 ? "" : "\nCaused by ")
                    .append(cause.getClass().getName())
                    .append(cause instanceof SQLException sql ? " " + sql.getSQLState() : "");
            text.append(Arrays.stream(cause.getStackTrace())
                    .limit(FRAMES)
                    .map(frame -> "\n\tat " + frame)
                    .collect(Collectors.joining()));
            cause = next(cause);
        }
        return text.toString();
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause.getCause() == cause ? null : cause.getCause();
    }
}
