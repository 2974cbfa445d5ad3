package dev.annals.command.lookup;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What SLA policies ask of a customer. */
public record CustomerTraits(@Nullable String grade, Set<String> tags) {
    public static final CustomerTraits NONE = new CustomerTraits(null, Set.of());

    CustomerTraits graded(@Nullable String now) {
        return new CustomerTraits(now, tags);
    }

    CustomerTraits tagged(Collection<String> added, Collection<String> removed) {
        Set<String> now = new HashSet<>(tags);
        now.addAll(added);
        now.removeAll(removed);
        return new CustomerTraits(grade, Set.copyOf(now));
    }
}
