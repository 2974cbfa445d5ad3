package dev.annals.server.http;

import dev.annals.api.Refused;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.QueryRefusal;
import java.time.DateTimeException;

/** A moment as clients write it: a position, or an instant. */
public final class MomentText {
    private MomentText() {}

    public static boolean isPosition(String text) {
        return text.matches("\\d{1,18}");
    }

    /** Refuses with BAD_AS_OF what is neither. */
    public static AsOf parse(String text) {
        try {
            return isPosition(text)
                    ? new AsOf.AtPosition(Long.parseLong(text))
                    : new AsOf.AtInstant(StrictJson.instant(text));
        } catch (DateTimeException neither) {
            throw Refused.at("/" + Parameters.AS_OF, QueryRefusal.BAD_AS_OF);
        }
    }
}
