package dev.annals.journal.codec;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.annals.api.DomainEvent;
import dev.annals.api.EventCatalog;
import dev.annals.api.EventName;
import dev.annals.api.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes events as JSON under their stored names, and reads every revision ever stored. */
public final class EventCodec {
    private final JsonMapper mapper = Json.mapper();
    private final ObjectReader strict = mapper.readerFor(ObjectNode.class);
    private final Sealing sealing;
    private final Map<Class<?>, EventType> byClass;
    private final Map<String, EventType> byName;
    private final Map<String, Upcaster> upcasters;

    public EventCodec(PersonalDataSeal seal, List<Upcaster> upcasters) {
        this(EventCatalog.byName().values(), seal, upcasters);
    }

    EventCodec(Iterable<Class<? extends DomainEvent>> events, PersonalDataSeal seal, List<Upcaster> upcasters) {
        List<EventType> types = EventType.all(events);
        this.sealing = new Sealing(seal);
        this.byClass = types.stream().collect(toUnmodifiableMap(EventType::type, Function.identity()));
        this.byName = types.stream().collect(toUnmodifiableMap(EventType::name, Function.identity()));
        this.upcasters = upcasters.stream()
                .collect(toUnmodifiableMap(u -> key(u.name(), u.fromRevision()), Function.identity()));
    }

    /** A codec that stores personal values readably and knows no older revisions. */
    public static EventCodec plain() {
        return new EventCodec(PersonalDataSeal.NONE, List.of());
    }

    public EncodedEvent encode(DomainEvent event) {
        EventType type = typeOf(event.getClass());
        String json = sealing.concerns(type.personal())
                ? sealing.seal(type.personal(), type.revision(), mapper.valueToTree(event))
                : mapper.writeValueAsString(event);
        return new EncodedEvent(type.name(), type.revision(), json);
    }

    public DomainEvent decode(EncodedEvent stored) {
        return decode(stored, SealedText.in(stored.json()));
    }

    /** The same for many, whose keys are fetched together. */
    public List<DomainEvent> decodeAll(List<EncodedEvent> stored) {
        List<@Nullable SealedText> sealed = new ArrayList<>(stored.size());
        stored.forEach(event -> sealed.add(SealedText.in(event.json())));
        sealing.expect(sealed.stream().filter(Objects::nonNull).toList());
        List<DomainEvent> events = new ArrayList<>(stored.size());
        for (int i = 0; i < stored.size(); i++) {
            events.add(decode(stored.get(i), sealed.get(i)));
        }
        return events;
    }

    private DomainEvent decode(EncodedEvent stored, @Nullable SealedText sealed) {
        EventType type = byName.get(stored.name());
        if (type == null) {
            throw new UnreadableEventException(stored.name(), stored.revision(), "no event has this name");
        }
        try {
            return sealed == null
                    ? decode(type, stored.revision(), stored.json())
                    : decode(type, stored.revision(), sealed);
        } catch (JacksonException e) {
            // Its message may quote the value, and the value may be personal.
            String where = e.getPath().isEmpty() ? "" : " at " + e.getPathReference();
            throw new UnreadableEventException(
                    stored.name(), stored.revision(), e.getClass().getSimpleName() + where);
        }
    }

    Sealing sealing() {
        return sealing;
    }

    boolean knows(String name) {
        return byName.containsKey(name);
    }

    @Nullable
    EventType typeNamed(String name) {
        return byName.get(name);
    }

    @Nullable
    EventType typeOfClass(@Nullable Class<?> type) {
        return type == null ? null : byClass.get(type);
    }

    private EventType typeOf(Class<?> type) {
        EventType known = byClass.get(type);
        if (known == null) {
            throw new IllegalArgumentException(type.getName() + " is not in the event catalog");
        }
        return known;
    }

    private DomainEvent decode(EventType type, int revision, String json) {
        return revision == type.revision()
                ? mapper.readValue(json, type.type())
                : mapper.treeToValue(upcast(type, revision, strict.readValue(json)), type.type());
    }

    private DomainEvent decode(EventType type, int revision, SealedText sealed) {
        String opened = sealing.open(type.name(), revision, sealed);
        if (opened != null) {
            return decode(type, revision, opened);
        }
        ObjectNode json = upcast(type, revision, strict.readValue(sealed.erased()));
        type.erased().fit(json);
        return mapper.treeToValue(json, type.type());
    }

    private ObjectNode upcast(EventType type, int storedRevision, ObjectNode stored) {
        if (storedRevision > type.revision()) {
            throw new UnreadableEventException(type.name(), storedRevision, "written by a newer program");
        }
        ObjectNode json = stored;
        for (int revision = storedRevision; revision < type.revision(); revision++) {
            Upcaster upcaster = upcasters.get(key(type.name(), revision));
            if (upcaster == null) {
                throw new UnreadableEventException(type.name(), storedRevision, "no upcaster from " + revision);
            }
            json = upcaster.change().apply(json);
        }
        return json;
    }

    private static String key(String name, int revision) {
        return name + "@" + revision;
    }

    /** What is known of an event class, read from its annotations once. */
    record EventType(
            Class<? extends DomainEvent> type,
            String name,
            int revision,
            PersonalValues personal,
            ErasedValues erased) {
        static List<EventType> all(Iterable<Class<? extends DomainEvent>> events) {
            List<EventType> types = new ArrayList<>();
            for (Class<? extends DomainEvent> event : events) {
                EventName name = EventCatalog.nameOf(event);
                PersonalValues personal = PersonalValues.of(event);
                ErasedValues erased = new ErasedValues(event, personal.properties());
                types.add(new EventType(event, name.value(), name.revision(), personal, erased));
            }
            return types;
        }
    }
}
