package dev.annals.server.http;

import dev.annals.api.query.AsOf;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a single read is about, and how fresh it must be.
 *
 * @param atLeast the version that the answer must have reached
 * @param patience how long that is waited for
 */
public record Moment(AsOf asOf, @Nullable Long atLeast, Duration patience) {}
