package dev.annals.server.imports.plan;

import dev.annals.api.Command;
import dev.annals.api.Refused;
import dev.annals.api.imports.ImportRefusal;
import dev.annals.api.ticket.TicketRefusal;
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
    private final References references;
    private final Histories histories = new Histories();

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
        this.references = references;
        this.zone = zone;
        this.clock = clock;
    }

    /** Whether the mapping wants this row at all. */
    public boolean wants(List<String> row) {
        return cells(row).match(part.when());
    }

    /** The row's id, which it has in every run. To be asked once for each row: rows of a history are counted. */
    public UUID rowId(List<String> row) {
        String key = key(cells(row));
        if (!part.creates()) {
            return RowIds.ofChange(mapping, part, key);
        }
        UUID created = RowIds.ofCreated(mapping, part.entity().word(), key);
        int before = part.history() == null ? 0 : histories.count(created);
        return before == 0 ? created : RowIds.ofHistory(created, before);
    }

    private String key(Cells cells) {
        List<String> key = new ArrayList<>();
        for (String column : part.key()) {
            key.add(Objects.requireNonNullElse(cells.get(column), ""));
        }
        if (key.stream().allMatch(String::isEmpty)) {
            throw Refused.because(ImportRefusal.KEY_REQUIRED);
        }
        return RowIds.key(key);
    }

    public RowPlan plan(UUID rowId, int generation, List<String> row) {
        Cells cells = cells(row);
        if (part.of() != null) {
            return changing(rowId, part.of(), cells);
        }
        if (part.history() != null) {
            return telling(rowId, generation, part.history(), cells);
        }
        UUID id = RowIds.ofGeneration(rowId, generation);
        RowPlan.Creation creation = creation(id, part.fields(), part.at() == null ? null : at(part.at(), cells), cells);
        return new RowPlan(part.entity(), rowId, generation, id, creation, steps(id, rowId, cells));
    }

    /** What was planned since the last chunk is planned again. */
    public void again() {
        histories.again();
    }

    /** What was planned since the last chunk is done. */
    public void settle() {
        histories.settle();
    }

    /** Learns again what a row has told that was done before the import was interrupted. */
    public void remember(UUID rowId, List<String> row) {
        if (part.history() == null) {
            return;
        }
        try {
            plan(rowId, 0, row);
            Histories.Told told = histories.last(rowId);
            UUID created = told == null ? null : references.find(part.entity(), key(cells(row)));
            if (told != null && created != null) {
                histories.told(rowId, new Histories.Told(created, told.at(), told.said(), told.reached()));
            }
        } catch (Refused asBefore) {
            // It is among the rows that were set apart.
        }
        histories.settle();
    }

    private RowPlan telling(UUID rowId, int generation, Part.History history, Cells cells) {
        String key = key(cells);
        UUID thing = RowIds.ofCreated(mapping, part.entity().word(), key);
        Instant at = at(history.at(), cells);
        Map<String, @Nullable Object> said = said(history, cells);
        if (rowId.equals(thing)) {
            UUID id = RowIds.ofGeneration(thing, generation);
            RowPlan.Creation creation = creation(id, part.fields(), noLaterThan(at, cells), cells);
            Histories.Told opened = new Histories.Told(id, at, Map.of(), TicketCourse.opened(creation.values()));
            return new RowPlan(part.entity(), rowId, generation, id, creation, steps(thing, opened, at, said));
        }
        Histories.Told last = histories.last(thing);
        if (last == null) {
            throw Evaluator.unknown(part.entity().word(), "key");
        }
        if (at.isBefore(last.at())) {
            Map<String, String> values = Map.of("lastChange", last.at().toString());
            throw Conversions.refused("at", TicketRefusal.BEFORE_THE_LAST_CHANGE, values);
        }
        return new RowPlan(part.entity(), rowId, 0, last.aggregateId(), null, steps(thing, last, at, said));
    }

    /** A thing that a row tells of was there by then, whatever the file says of when it came to be. */
    private Instant noLaterThan(Instant told, Cells cells) {
        Instant at = part.at() == null ? told : at(part.at(), cells);
        return at.isAfter(told) ? told : at;
    }

    private Map<String, @Nullable Object> said(Part.History history, Cells cells) {
        Map<String, Object> values = values(history.fields(), cells);
        Map<String, @Nullable Object> said = new TreeMap<>();
        history.fields()
                .forEach(field -> said.put(
                        field.slot().component(), values.get(field.slot().component())));
        return said;
    }

    private List<RowPlan.Step> steps(UUID thing, Histories.Told last, Instant at, Map<String, @Nullable Object> said) {
        TicketCourse course = new TicketCourse(last.aggregateId(), at, said, last.reached());
        try {
            List<RowPlan.Step> steps = new ArrayList<>();
            for (Command intent : course.intents(last.said())) {
                steps.add(new RowPlan.Step(steps.size() + " " + part.entity().word(intent), false, intent, at));
            }
            histories.told(thing, new Histories.Told(last.aggregateId(), at, said, course.reached()));
            return steps;
        } catch (Refused ofTheRow) {
            histories.told(thing, new Histories.Told(last.aggregateId(), at, said, last.reached()));
            throw ofTheRow;
        }
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
        CommandShape shape = step.command();
        values.put(shape.subject(), id);
        for (String innerId : List.of("contactId", "interactionId", "replyId", "responseId")) {
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
