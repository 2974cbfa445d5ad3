package dev.annals.server.stream;

import dev.annals.api.AggregateType;
import dev.annals.api.RecordedEvent;
import dev.annals.api.Refused;
import dev.annals.server.problem.HttpRefusal;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a live stream is about: kinds of things, in the plural as in their addresses.
 *
 * @param replays whether also how one's own workspaces get on; only where it is named, for it takes a look each second
 */
record Topics(Set<String> aggregateTypes, boolean replays) {
    private static final String REPLAYS = "replays";
    /** Who looks changes nothing that anybody shows. */
    private static final Map<String, String> TYPES = Arrays.stream(AggregateType.values())
            .filter(type -> type != AggregateType.ACCESS)
            .map(AggregateType::word)
            .collect(Collectors.toMap(Topics::plural, Function.identity()));

    private static String plural(String word) {
        return word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
    }

    /** All kinds of things when none is named. */
    static Topics parse(@Nullable String topics) {
        if (topics == null) {
            return new Topics(Set.copyOf(TYPES.values()), false);
        }
        Set<String> named =
                Arrays.stream(topics.split(",", 50)).map(String::strip).collect(Collectors.toSet());
        return new Topics(
                named.stream()
                        .filter(topic -> !topic.equals(REPLAYS))
                        .map(Topics::type)
                        .collect(Collectors.toSet()),
                named.contains(REPLAYS));
    }

    private static String type(String topic) {
        String type = TYPES.get(topic);
        if (type == null) {
            throw Refused.at("/topics", HttpRefusal.BAD_PARAMETER);
        }
        return type;
    }

    boolean include(RecordedEvent event) {
        return aggregateTypes.contains(event.aggregateType());
    }
}
