package dev.annals.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import tools.jackson.databind.JsonNode;

/** Shows how far long work is: a bar in a terminal, a line for every tenth elsewhere. */
public final class ProgressDisplay {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(400);
    private static final int WHOLE = 1000;

    private final PrintWriter out;
    private final String name;
    private final boolean terminal;

    public ProgressDisplay(PrintWriter out, String name, boolean terminal) {
        this.out = out;
        this.name = name;
        this.terminal = terminal;
    }

    /**
     * How long work does.
     *
     * @param share that is done, from 0 to 1
     * @param words that say more
     * @param answer of the server
     */
    public record State(double share, String words, boolean over, JsonNode answer) {}

    /** Asks how it does. */
    @FunctionalInterface
    public interface Look {
        State look() throws IOException, InterruptedException;
    }

    /** What the server says once it has ended. */
    public JsonNode watch(Look look) throws IOException, InterruptedException {
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
                State now = look.look();
                bar.stepTo(permille(now));
                bar.setExtraMessage(now.words());
                if (now.over()) {
                    return now.answer();
                }
                Thread.sleep(LOOK_AGAIN);
            }
        }
    }

    private JsonNode withLines(Look look) throws IOException, InterruptedException {
        long shown = -1;
        while (true) {
            State now = look.look();
            long tenth = permille(now) / 100;
            if (tenth > shown) {
                shown = tenth;
                out.printf(Locale.ROOT, "%s: %d %%, %s%n", name, tenth * 10, now.words());
            }
            if (now.over()) {
                return now.answer();
            }
            Thread.sleep(LOOK_AGAIN);
        }
    }

    private static long permille(State now) {
        return Math.round(now.share() * WHOLE);
    }
}
