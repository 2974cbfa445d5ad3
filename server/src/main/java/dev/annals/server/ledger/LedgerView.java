package dev.annals.server.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.annals.ledger.Check;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the ledger is.
 *
 * @param origin its name, once it was signed
 * @param size how many events are in its tree
 * @param head position of the last event that is recorded
 * @param checkpoint the newest
 * @param keysMissing whether this process cannot sign: it has no keys of this ledger
 * @param keys every key that signed or is to sign, those in use first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LedgerView(
        @Nullable String origin,
        long size,
        long head,
        @Nullable CheckpointView checkpoint,
        Exposed exposed,
        List<PlaceView> places,
        List<KeyView> keys,
        boolean keysMissing,
        @Nullable FlawView flaw) {

    /**
     * What could be changed unnoticed by whoever holds database and keys.
     *
     * @param events that no checkpoint covers
     * @param since when the first of them was recorded
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Exposed(long events, @Nullable Instant since) {}

    /**
     * A place that checkpoints are published to.
     *
     * @param size of the last checkpoint that it has, 0 for none
     * @param failure why it does not have the newest
     * @param nextTry when it is tried again, unless a newer checkpoint comes first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlaceView(
            String place,
            long size,
            @Nullable Instant publishedAt,
            @Nullable String failure,
            @Nullable Instant nextTry) {}

    /**
     * A key of the ledger.
     *
     * @param firstSize of the first checkpoint that it signed, if any
     * @param inUse whether this process signs with it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KeyView(
            String key, @Nullable Long firstSize, @Nullable Long lastSize, boolean inUse) {}

    /**
     * The first thing that does not hold.
     *
     * @param check as in docs/ledger-format.md
     * @param at position of the event, or size of the tree
     */
    record FlawView(Check check, long at) {}
}
