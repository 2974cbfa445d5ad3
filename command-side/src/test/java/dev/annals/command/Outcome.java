package dev.annals.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.DomainEvent;
import dev.annals.api.Refusal;
import dev.annals.api.RefusalCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of one command: facts and a version, or refusals. */
public record Outcome(List<DomainEvent> facts, long version, List<Refusal> refusals) {

    public Outcome records(DomainEvent... expected) {
        assertAccepted();
        assertThat(facts).containsExactly(expected);
        return this;
    }

    public Outcome recordsNothing() {
        return records();
    }

    public Outcome atVersion(long expected) {
        assertAccepted();
        assertThat(version).isEqualTo(expected);
        return this;
    }

    public Outcome isRefused(RefusalCode code) {
        return isRefusedAt(null, code);
    }

    public Outcome isRefusedAt(@Nullable String pointer, RefusalCode code) {
        assertThat(facts).isEmpty();
        assertThat(refusals)
                .extracting(Refusal::pointer, Refusal::code)
                .contains(org.assertj.core.groups.Tuple.tuple(pointer, code));
        return this;
    }

    public <E extends DomainEvent> E fact(Class<E> type) {
        assertAccepted();
        assertThat(facts).singleElement().isInstanceOf(type);
        return type.cast(facts.getFirst());
    }

    private void assertAccepted() {
        assertThat(refusals).isEmpty();
    }
}
