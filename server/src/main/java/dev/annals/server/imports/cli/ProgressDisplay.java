package dev.annals.server.imports.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import tools.jackson.databind.JsonNode;

/** Shows how far an import is: a bar in a terminal, a line for every tenth elsewhere. */
final class ProgressDisplay {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(400);
    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");
    private static final int WHOLE = 1000;

    private final PrintWriter out;
    private final String name;
    private final boolean terminal;

    ProgressDisplay(PrintWriter out, String name, boolean terminal) {
        this.out = out;
        this.name = name;
        this.terminal = terminal;
    }

    /** Asks how an import is doing. */
    @FunctionalInterface
    interface Look {
        JsonNode look() throws IOException, InterruptedException;
    }

    /** The import once it has ended. */
    JsonNode watch(Look look) throws IOException, InterruptedException {
        return terminal ? withBar(look) : withLines(look);
    }

    private JsonNode withBar(Look look) throws IOException, InterruptedException {
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(WHOLE)
                .setStyle(ProgressBarStyle.ASCII)
                .hideEta()
                .setUpdateIntervalMillis((int) LOOK_AGAIN.toMillis())
                .build()) {
            while (true) {
                JsonNode now = look.look();
                bar.stepTo(permille(now));
                bar.setExtraMessage(rows(now));
                if (hasEnded(now)) {
                    return now;
                }
                Thread.sleep(LOOK_AGAIN);
            }
        }
    }

    private JsonNode withLines(Look look) throws IOException, InterruptedException {
        long shown = -1;
        while (true) {
            JsonNode now = look.look();
            long tenth = permille(now) / 100;
            if (tenth > shown) {
                shown = tenth;
                out.printf(Locale.ROOT, "%s: %d %%, %s%n", name, tenth * 10, rows(now));
            }
            if (hasEnded(now)) {
                return now;
            }
            Thread.sleep(LOOK_AGAIN);
        }
    }

    private static boolean hasEnded(JsonNode now) {
        return !UNDER_WAY.contains(now.path("state").asString());
    }

    private static long permille(JsonNode now) {
        return Math.round(now.path("progress").path("share").asDouble() * WHOLE);
    }

    private static String rows(JsonNode now) {
        JsonNode progress = now.path("progress");
        return progress.path("rowsRead").asLong() + " rows, "
                + progress.path("failed").asLong() + " left out";
    }
}
