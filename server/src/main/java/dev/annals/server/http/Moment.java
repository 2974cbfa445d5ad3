package dev.annals.server.http;

import dev.annals.api.Refused;
import dev.annals.api.query.AsOf;
import dev.annals.server.problem.HttpRefusal;
import java.time.DateTimeException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a single read is about, and how fresh it must be.
 *
 * @param atLeast the version that the answer must have reached
 * @param patience how long that is waited for
 */
public record Moment(AsOf asOf, @Nullable Long atLeast, Duration patience) {
    /** A position or an instant that another parameter than {@code asOf} names; refused with BAD_PARAMETER. */
    public static AsOf named(String parameter, String text) {
        try {
            return Parameters.moment(text);
        } catch (DateTimeException neither) {
            throw Refused.at("/" + parameter, HttpRefusal.BAD_PARAMETER);
        }
    }
}
