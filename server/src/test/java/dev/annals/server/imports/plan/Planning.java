package dev.annals.server.imports.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.annals.api.RefusalCode;
import dev.annals.api.Refused;
import dev.annals.server.imports.mapping.Entity;
import dev.annals.server.imports.mapping.Mapping;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;

/** Plans rows of a mapping's first file, in a world with one customer. */
final class Planning {
    static final UUID ACME = UUID.fromString("00000000-0000-7000-8000-00000000ac3e");

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);

    private Planning() {}

    static RowPlan of(String yaml, List<String> columns, List<String> row) {
        Mapping mapping = Mapping.parse(yaml);
        ZoneId zone = Objects.requireNonNullElse(mapping.zone(), ZoneOffset.UTC);
        Planner planner = new Planner(
                mapping.name(),
                mapping.parts().getFirst(),
                columns,
                Lookups.read(mapping, file -> null),
                (entity, key) -> entity == Entity.CUSTOMER && key.equals("Acme") ? ACME : null,
                zone,
                CLOCK);
        return planner.plan(planner.rowId(row), 0, row);
    }

    /** What is to be done for a row that was imported before as another one. */
    static List<RowPlan.Step> toDo(String yaml, List<String> columns, List<String> before, List<String> now) {
        SortedMap<String, String> done =
                Prints.read(Prints.write(of(yaml, columns, before).prints()));
        return Changes.toDo(of(yaml, columns, now), done);
    }

    static void assertRefused(RefusalCode code, String yaml, List<String> columns, List<String> row) {
        Refused refused = catchThrowableOfType(Refused.class, () -> of(yaml, columns, row));
        assertThat(refused).as(code.name()).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
    }
}
