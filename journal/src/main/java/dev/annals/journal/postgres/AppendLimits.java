package dev.annals.journal.postgres;

import java.time.Duration;

/**
 * How much an appender takes on.
 *
 * @param waiting requests that may wait
 * @param perBatch requests in one transaction
 * @param patience how long a request may wait to be taken up
 */
record AppendLimits(int waiting, int perBatch, Duration patience) {
    static final AppendLimits USUAL = new AppendLimits(8_192, 512, Duration.ofSeconds(10));
}
