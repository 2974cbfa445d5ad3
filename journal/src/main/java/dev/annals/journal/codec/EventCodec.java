package dev.annals.journal.codec;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.annals.api.DomainEvent;
import dev.annals.api.EventCatalog;
import dev.annals.api.EventName;
import dev.annals.api.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private final PersonalDataSeal seal;
    private final Map<Class<?>, EventType> byClass;
    private final Map<String, EventType> byName;
    private final Map<String, Upcaster> upcasters;

    public EventCodec(PersonalDataSeal seal, List<Upcaster> upcasters) {
        this(EventCatalog.byName().values(), seal, upcasters);
    }

    EventCodec(Iterable<Class<? extends DomainEvent>> events, PersonalDataSeal seal, List<Upcaster> upcasters) {
        List<EventType> types = EventType.all(events);
        this.seal = seal;
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
        if (type.personal().properties().isEmpty() || seal == PersonalDataSeal.NONE) {
            return new EncodedEvent(type.name(), type.revision(), mapper.writeValueAsString(event));
        }
        ObjectNode json = mapper.valueToTree(event);
        seal.seal(type.personal(), json);
        return new EncodedEvent(type.name(), type.revision(), mapper.writeValueAsString(json));
    }

    public DomainEvent decode(EncodedEvent stored) {
        EventType type = byName.get(stored.name());
        if (type == null) {
            throw new UnreadableEventException(stored.name(), stored.revision(), "no event has this name");
        }
        try {
            return decode(type, stored);
        } catch (JacksonException e) {
            // Its message may quote the value, and the value may be personal.
            String where = e.getPath().isEmpty() ? "" : " at " + e.getPathReference();
            throw new UnreadableEventException(
                    stored.name(), stored.revision(), e.getClass().getSimpleName() + where);
        }
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

    private DomainEvent decode(EventType type, EncodedEvent stored) {
        if (stored.revision() == type.revision() && seal == PersonalDataSeal.NONE) {
            return mapper.readValue(stored.json(), type.type());
        }
        ObjectNode json = strict.readValue(stored.json());
        seal.open(stored.name(), json);
        return mapper.treeToValue(upcast(type, stored.revision(), json), type.type());
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
    record EventType(Class<? extends DomainEvent> type, String name, int revision, PersonalValues personal) {
        static List<EventType> all(Iterable<Class<? extends DomainEvent>> events) {
            List<EventType> types = new ArrayList<>();
            for (Class<? extends DomainEvent> event : events) {
                EventName name = EventCatalog.nameOf(event);
                types.add(new EventType(event, name.value(), name.revision(), PersonalValues.of(event)));
            }
            return types;
        }
    }
}
