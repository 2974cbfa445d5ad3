package dev.annals.server.http;

import dev.annals.api.Refused;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.QueryRefusal;
import java.time.DateTimeException;

/** A moment as a query parameter says it: a position, or an instant. */
public final class PointInTime {
    private PointInTime() {}

    /** @param name of the parameter that a refusal points to */
    public static AsOf of(String name, String text) {
        try {
            return text.matches("\\d{1,18}")
                    ? new AsOf.AtPosition(Long.parseLong(text))
                    : new AsOf.AtInstant(StrictJson.instant(text));
        } catch (DateTimeException neither) {
            throw Refused.at("/" + name, QueryRefusal.BAD_AS_OF);
        }
    }
}
