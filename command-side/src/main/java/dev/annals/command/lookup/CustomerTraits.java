package dev.annals.command.lookup;

import dev.annals.api.DomainEvent;
import dev.annals.api.customer.CustomerGraded;
import dev.annals.api.customer.CustomerRegistered;
import dev.annals.api.customer.CustomerRetracted;
import dev.annals.api.customer.CustomerTagsChanged;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What SLA policies ask of a customer. */
public record CustomerTraits(@Nullable String grade, Set<String> tags) {
    public static final CustomerTraits NONE = new CustomerTraits(null, Set.of());

    /** What an event makes of them; nothing of a customer who is not there any more. */
    public static CustomerTraits after(CustomerTraits before, DomainEvent event) {
        return switch (event) {
            case CustomerRegistered e -> new CustomerTraits(e.grade(), Set.copyOf(e.tags()));
            case CustomerGraded e -> before.graded(e.grade());
            case CustomerTagsChanged e -> before.tagged(e.added(), e.removed());
            case CustomerRetracted _ -> NONE;
            default -> before;
        };
    }

    private CustomerTraits graded(@Nullable String now) {
        return new CustomerTraits(now, tags);
    }

    private CustomerTraits tagged(Collection<String> added, Collection<String> removed) {
        Set<String> now = new HashSet<>(tags);
        now.addAll(added);
        now.removeAll(removed);
        return new CustomerTraits(grade, Set.copyOf(now));
    }
}
