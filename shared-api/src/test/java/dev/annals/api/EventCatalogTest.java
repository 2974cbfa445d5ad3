package dev.annals.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EventCatalogTest {
    private static final Set<String> AGGREGATES =
            Arrays.stream(AggregateType.values()).map(AggregateType::word).collect(Collectors.toSet());

    @Test
    void every_event_is_named_for_its_aggregate() {
        assertThat(EventCatalog.byName()).isNotEmpty();
        assertThat(EventCatalog.byName().keySet())
                .allSatisfy(name -> assertThat(AGGREGATES).contains(name.substring(0, name.indexOf('.'))))
                .allSatisfy(name -> assertThat(name).matches("[a-z-]+\\.[a-z-]+"));
    }

    @Test
    void every_event_can_be_found_under_its_own_name() {
        EventCatalog.byName()
                .forEach((name, type) ->
                        assertThat(EventCatalog.nameOf(type).value()).isEqualTo(name));
    }
}
