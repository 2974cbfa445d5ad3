package dev.annals.api;

import java.util.Map;
import java.util.UUID;

/**
 * An event store that reads many streams in one round trip, for a command that is about to ask for each of them. One that
 * cannot is asked for each by itself, and answers the same.
 */
public interface ReadAhead {
    /**
     * Within the unit of work that is under way, the next look at each of these is answered by what is recorded now.
     *
     * @param from how many of its first events whoever asks knows already, by aggregate
     */
    void readAhead(Map<UUID, Long> from);
}
