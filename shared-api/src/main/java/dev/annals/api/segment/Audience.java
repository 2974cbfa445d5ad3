package dev.annals.api.segment;

import dev.annals.api.Check;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a campaign is for: customers of its segments, those that fulfil its rule and those added by hand, without those
 * of the excluding segments and those removed by hand. Excluding wins; nobody is in it twice.
 *
 * @param segments ids of segments
 * @param exclude ids of segments whose customers are left out
 * @param rule checked like that of a segment
 * @param add customers
 * @param remove customers who are left out
 */
public record Audience(
        List<UUID> segments, List<UUID> exclude, @Nullable Rule rule, List<UUID> add, List<UUID> remove) {
    public Audience {
        Check check = new Check();
        segments = ids(segments);
        exclude = ids(exclude);
        rule = RuleCheck.checked(check, "rule", rule);
        add = ids(add);
        remove = ids(remove);
        check.done();
    }

    private static List<UUID> ids(@Nullable List<UUID> ids) {
        return ids == null
                ? List.of()
                : ids.stream().filter(Objects::nonNull).distinct().toList();
    }
}
