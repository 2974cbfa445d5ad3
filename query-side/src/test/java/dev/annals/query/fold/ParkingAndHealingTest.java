package dev.annals.query.fold;

import static dev.annals.query.testing.Customers.registered;
import static dev.annals.query.testing.Customers.renamed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.DomainEvent;
import dev.annals.api.RecordedEvent;
import dev.annals.api.customer.CustomerDetailsChanged;
import dev.annals.api.customer.CustomerRegistered;
import dev.annals.query.testing.ReadModelFixture;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParkingAndHealingTest {
    private static final UUID ANN = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);

    private final Names names = new Names();
    private final ReadModelFixture fixture = new ReadModelFixture(names);

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void one_poisoned_customer_is_parked_and_the_others_go_on() {
        names.poison = "bad";
        fixture.given(registered(ANN, "Ann"), registered(BEN, "Ben"))
                .given(renamed(ANN, "bad"), renamed(BEN, "Benno"), renamed(ANN, "Anna"))
                .given(renamed(ANN, "Anne"), renamed(BEN, "Benjamin"));

        assertThat(now()).containsOnly(Map.entry(ANN, "Ann"), Map.entry(BEN, "Benjamin"));
        assertThat(parked()).containsExactly(3L, 5L, 6L);
        assertThat(fixture.position()).isEqualTo(7);
    }

    @Test
    void a_retry_that_fails_again_keeps_everything_parked_and_counts() {
        names.poison = "bad";
        fixture.given(registered(ANN, "Ann"), renamed(ANN, "bad")).given(renamed(ANN, "Anna"));

        assertThat(fixture.deadLetters.retry("app_user", ANN)).isFalse();
        assertThat(parked()).containsExactly(2L, 3L);
        assertThat(fixture.sql
                        .sql("SELECT max(attempts) FROM read_model.dead_letter")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_retry_after_the_cause_is_gone_heals_what_was_and_what_is() {
        names.poison = "bad";
        fixture.given(registered(ANN, "Ann"), renamed(ANN, "bad")).given(renamed(ANN, "Anna"));
        names.poison = null;

        assertThat(fixture.deadLetters.retry("names")).isEqualTo(1);
        assertThat(parked()).isEmpty();
        assertThat(now()).containsOnly(Map.entry(ANN, "Anna"));
        assertThat(nameAt(2)).isEqualTo("bad");
        fixture.given(renamed(ANN, "Anne"));
        assertThat(now()).containsOnly(Map.entry(ANN, "Anne"));
    }

    @Test
    void a_row_that_postgresql_refuses_is_parked_by_itself() {
        fixture.given(registered(ANN, "Ann"), registered(BEN, "Ben"))
                .given(renamed(ANN, "nul \0"), renamed(BEN, "Benno"));

        assertThat(now()).containsOnly(Map.entry(ANN, "Ann"), Map.entry(BEN, "Benno"));
        assertThat(parked()).containsExactly(3L);
    }

    @Test
    void a_fold_that_cannot_name_its_row_parks_the_aggregate() {
        names.unkeyed = BEN;
        fixture.given(registered(ANN, "Ann"), registered(BEN, "Ben"));

        assertThat(now()).containsOnly(Map.entry(ANN, "Ann"));
        assertThat(parked()).containsExactly(2L);
        names.unkeyed = null;
        assertThat(fixture.deadLetters.retry("names")).isEqualTo(1);
        assertThat(now()).containsOnlyKeys(ANN, BEN);
    }

    @Test
    void no_cause_tells_what_the_event_said() {
        names.poison = "bad";
        fixture.given(registered(ANN, "bad"));

        assertThat(fixture.sql
                        .sql("SELECT cause FROM read_model.dead_letter")
                        .query(String.class)
                        .single())
                .isEqualTo(IllegalArgumentException.class.getName());
    }

    private Map<UUID, String> now() {
        return fixture.now(world -> world.sql()
                .sql("SELECT id, name FROM app_user")
                .query(row -> {
                    Map<UUID, String> all = new java.util.HashMap<>();
                    while (row.next()) {
                        all.put(row.getObject(1, UUID.class), row.getString(2));
                    }
                    return all;
                }));
    }

    private String nameAt(long position) {
        return fixture.at(
                position,
                world -> world.sql()
                        .sql("SELECT name FROM app_user")
                        .query(String.class)
                        .single());
    }

    private List<Long> parked() {
        return fixture.sql
                .sql("SELECT position FROM read_model.dead_letter ORDER BY position")
                .query(Long.class)
                .list();
    }

    /** Customers' names, in the users' table, until a name is poison. */
    private static final class Names implements ReadModel, Fold<People.Person> {
        private @Nullable String poison;
        private @Nullable UUID unkeyed;

        @Override
        public String name() {
            return "names";
        }

        @Override
        public List<Fold<?>> folds() {
            return List.of(this);
        }

        @Override
        public String table() {
            return "app_user";
        }

        @Override
        public Class<People.Person> stateType() {
            return People.Person.class;
        }

        @Override
        public List<Column<People.Person>> columns() {
            return new People().columns();
        }

        @Override
        public Set<Class<? extends DomainEvent>> hears() {
            return Set.of(DomainEvent.class);
        }

        @Override
        public UUID key(RecordedEvent event) {
            if (event.aggregateId().equals(unkeyed)) {
                throw new IllegalArgumentException();
            }
            return event.aggregateId();
        }

        @Override
        public People.Person apply(People.@Nullable Person before, RecordedEvent event) {
            String name = event.payload() instanceof CustomerRegistered registered
                    ? registered.name()
                    : Objects.requireNonNull(((CustomerDetailsChanged) event.payload()).name())
                            .value();
            if (Objects.equals(name, poison)) {
                throw new IllegalArgumentException("this name is " + name);
            }
            return new People.Person(String.valueOf(name));
        }
    }
}
