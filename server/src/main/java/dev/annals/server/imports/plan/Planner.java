package dev.annals.server.imports.plan;

import dev.annals.api.Command;
import dev.annals.api.Refused;
import dev.annals.api.imports.ImportRefusal;
import dev.annals.server.imports.mapping.CommandShape;
import dev.annals.server.imports.mapping.Part;
import dev.annals.server.imports.mapping.Slot;
import dev.annals.server.imports.mapping.Value;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one part of a mapping into plans. A row that makes no sense is refused. */
public final class Planner {
    private final String mapping;
    private final Part part;
    private final Map<String, Integer> positions;
    private final Evaluator evaluator;
    private final ZoneId zone;
    private final Clock clock;

    /** @param columns the file's columns, none for rows of the mapping itself */
    public Planner(
            String mapping,
            Part part,
            List<String> columns,
            Lookups lookups,
            References references,
            ZoneId zone,
            Clock clock) {
        this.mapping = mapping;
        this.part = part;
        this.positions = Cells.positions(columns);
        this.evaluator = new Evaluator(lookups, references);
        this.zone = zone;
        this.clock = clock;
    }

    /** Whether the mapping wants this row at all. */
    public boolean wants(List<String> row) {
        return cells(row).match(part.when());
    }

    /** The row's id, which it has in every run. */
    public UUID rowId(List<String> row) {
        Cells cells = cells(row);
        List<String> key = new ArrayList<>();
        for (String column : part.key()) {
            key.add(Objects.requireNonNullElse(cells.get(column), ""));
        }
        if (key.stream().allMatch(String::isEmpty)) {
            throw Refused.because(ImportRefusal.KEY_REQUIRED);
        }
        return part.creates()
                ? RowIds.ofCreated(mapping, part.entity().word(), RowIds.key(key))
                : RowIds.ofChange(mapping, part, RowIds.key(key));
    }

    public RowPlan plan(UUID rowId, int generation, List<String> row) {
        Cells cells = cells(row);
        if (part.of() != null) {
            return changing(rowId, part.of(), cells);
        }
        UUID id = RowIds.ofGeneration(rowId, generation);
        RowPlan.Creation creation = creation(id, part.fields(), part.at() == null ? null : at(part.at(), cells), cells);
        return new RowPlan(part.entity(), rowId, generation, id, creation, steps(id, rowId, cells));
    }

    public UUID rowId(Part.Inline row) {
        return RowIds.ofCreated(mapping, part.entity().word(), row.key());
    }

    public RowPlan plan(int generation, Part.Inline row) {
        UUID rowId = rowId(row);
        UUID id = RowIds.ofGeneration(row.id() == null ? rowId : row.id(), generation);
        Instant at = row.at() == null ? null : at(row.at(), Cells.none());
        return new RowPlan(
                part.entity(), rowId, generation, id, creation(id, row.fields(), at, Cells.none()), List.of());
    }

    private RowPlan changing(UUID rowId, Value of, Cells cells) {
        String key = evaluator.text(of, cells, "of");
        if (key == null) {
            throw Refused.because(ImportRefusal.KEY_REQUIRED);
        }
        UUID id = evaluator.reference(part.entity(), key, "of");
        return new RowPlan(part.entity(), rowId, 0, id, null, steps(id, rowId, cells));
    }

    private RowPlan.Creation creation(UUID id, List<Part.Field> fields, @Nullable Instant at, Cells cells) {
        Map<String, Object> values = values(fields, cells);
        Map<String, Object> all = new TreeMap<>(values);
        all.put("id", id);
        return new RowPlan.Creation(part.creation().build(all), at, values);
    }

    private List<RowPlan.Step> steps(UUID id, UUID rowId, Cells cells) {
        List<RowPlan.Step> steps = new ArrayList<>();
        for (int i = 0; i < part.then().size(); i++) {
            Part.Step step = part.then().get(i);
            if (cells.match(step.when())) {
                Instant at = step.at() == null ? null : at(step.at(), cells);
                Command command = command(step, id, RowIds.inside(id, rowId, i), cells);
                steps.add(new RowPlan.Step(i + " " + step.intent(), step.closes(), command, at));
            }
        }
        return steps;
    }

    private Command command(Part.Step step, UUID id, UUID inner, Cells cells) {
        Map<String, Object> values = values(step.fields(), cells);
        values.put("id", id);
        CommandShape shape = step.command();
        for (String innerId : List.of("contactId", "interactionId")) {
            if (shape.has(innerId)) {
                values.put(innerId, inner);
            }
        }
        return shape.build(values);
    }

    private Map<String, Object> values(List<Part.Field> fields, Cells cells) {
        Map<String, Object> values = new TreeMap<>();
        for (Part.Field field : fields) {
            Slot slot = field.slot();
            Object value = evaluator.value(slot, field.value(), cells);
            if (value != null && slot.part() == null) {
                values.put(slot.component(), value);
            } else if (value != null) {
                partsOf(values, slot.component()).put(Objects.requireNonNull(slot.part()), value);
            }
        }
        return values;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> partsOf(Map<String, Object> values, String component) {
        return (Map<String, Object>) values.computeIfAbsent(component, any -> new TreeMap<String, Object>());
    }

    private Instant at(Value value, Cells cells) {
        String text = evaluator.text(value, cells, "at");
        if (text == null) {
            throw Conversions.refused("at", ImportRefusal.BAD_DATE);
        }
        return Conversions.instant(text, zone, clock.instant());
    }

    private Cells cells(List<String> row) {
        return new Cells(positions, row, part.columns());
    }
}
