package dev.annals.server.replay;

import dev.annals.api.replay.ReplayState;
import dev.annals.api.replay.ReplayView;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Workspaces as their owners see them. */
final class ReplayViews {
    private ReplayViews() {}

    static ReplayView of(Workspace row, Instant now) {
        return new ReplayView(
                row.id(),
                row.state(),
                row.from(),
                row.until(),
                row.request().order(),
                row.request().readModels(),
                row.request().filter(),
                row.request().policies(),
                row.createdAt(),
                row.startedAt(),
                row.endedAt(),
                row.expiresAt(),
                progress(row, now),
                row.parkedKeys(),
                row.digests() == null ? null : digest(row.digests()),
                row.digests());
    }

    private static ReplayView.Progress progress(Workspace row, Instant now) {
        Long rate = rate(row, now);
        return new ReplayView.Progress(row.done(), row.total(), rate, secondsLeft(row, rate));
    }

    private static @Nullable Long rate(Workspace row, Instant now) {
        Instant since = row.runningSince();
        if (row.state() != ReplayState.RUNNING || since == null) {
            return null;
        }
        long millis = Math.max(1, Duration.between(since, now).toMillis());
        return (row.done() - row.doneThen()) * 1_000 / millis;
    }

    private static @Nullable Long secondsLeft(Workspace row, @Nullable Long rate) {
        return rate == null || rate == 0 ? null : (row.total() - row.done()) / rate;
    }

    /** SHA-256 over name and digest of each read model, by name. */
    private static String digest(Map<String, String> digests) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(digests)
                .forEach((name, digest) ->
                        text.append(name).append(' ').append(digest).append('\n'));
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
