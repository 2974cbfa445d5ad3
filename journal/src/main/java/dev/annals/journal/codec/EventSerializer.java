package dev.annals.journal.codec;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import dev.annals.api.DomainEvent;
import dev.annals.api.Json;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one serializer for Axon, whichever event store is behind it: events by the {@link EventCodec},
 * the state kept in snapshots under its simple class name, anything else (tokens, metadata, messages)
 * as plain JSON.
 */
public final class EventSerializer implements Serializer {
    /** Snapshots keep their revision inside: one of another shape is passed over. */
    private static final int SNAPSHOT_REVISION = 1;

    private final EventCodec codec;
    private final Map<String, Class<?>> snapshotTypes;
    private final Map<Class<?>, PersonalValues> snapshotValues;
    private final Jackson3Serializer plain = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(EventSerializer::configure)
            .build();

    /** @param snapshotTypes the classes that snapshots hold, with different simple names */
    public EventSerializer(EventCodec codec, Collection<Class<?>> snapshotTypes) {
        this.codec = codec;
        this.snapshotTypes =
                snapshotTypes.stream().collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));
        this.snapshotValues = snapshotTypes.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), type -> PersonalValues.of(type.getSimpleName(), type)));
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> expectedRepresentation) {
        SerializedType type = typeForClass(object == null ? null : object.getClass());
        return new SimpleSerializedObject<>(content(object, expectedRepresentation), expectedRepresentation, type);
    }

    private <T> T content(@Nullable Object object, Class<T> representation) {
        if (object instanceof DomainEvent event && codec.typeOfClass(object.getClass()) != null) {
            return getConverter().convert(codec.encode(event).json(), representation);
        }
        if (object != null && snapshotValues.containsKey(object.getClass())) {
            return getConverter().convert(snapshot(object), representation);
        }
        return plain.serialize(object, representation).getData();
    }

    /** One of nobody's has nothing to seal. */
    private String snapshot(Object snapshot) {
        PersonalValues personal = snapshotValues.get(snapshot.getClass());
        String json = plain.serialize(snapshot, String.class).getData();
        if (personal == null || !codec.sealing().concerns(personal)) {
            return json;
        }
        ObjectNode tree = (ObjectNode) Json.mapper().readTree(json);
        return tree.hasNonNull(Objects.requireNonNull(personal.subject()))
                ? codec.sealing().seal(personal, SNAPSHOT_REVISION, tree)
                : json;
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expectedRepresentation) {
        return plain.canSerializeTo(expectedRepresentation);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's signature
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        SerializedType type = serialized.getType();
        if (codec.knows(type.getName())) {
            String json = getConverter().convert(serialized, String.class).getData();
            return (T) codec.decode(new EncodedEvent(type.getName(), revision(type), json));
        }
        if (snapshotTypes.containsKey(type.getName())) {
            return plain.deserialize(opened(serialized));
        }
        SerializedType classNamed = new SimpleSerializedType(classForType(type).getName(), type.getRevision());
        return plain.deserialize(
                SimpleSerializedType.emptyType().equals(type)
                        ? serialized
                        : new SimpleSerializedObject<>(
                                serialized.getData(), (Class<S>) serialized.getContentType(), classNamed));
    }

    /** @throws UnreadableEventException when its values are erased: the events tell what is left */
    private <S> SerializedObject<String> opened(SerializedObject<S> snapshot) {
        SerializedType type = snapshot.getType();
        String json = getConverter().convert(snapshot, String.class).getData();
        SealedText sealed = SealedText.in(json);
        String opened = sealed == null ? json : codec.sealing().open(type.getName(), SNAPSHOT_REVISION, sealed);
        if (opened == null) {
            throw new UnreadableEventException(type.getName(), SNAPSHOT_REVISION, "erased");
        }
        SerializedType classNamed = new SimpleSerializedType(classForType(type).getName(), type.getRevision());
        return new SimpleSerializedObject<>(opened, String.class, classNamed);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        EventCodec.EventType event = codec.typeNamed(type.getName());
        if (event != null) {
            return event.type();
        }
        Class<?> snapshot = snapshotTypes.get(type.getName());
        if (snapshot != null) {
            return snapshot;
        }
        Class<?> found = plain.classForType(type);
        if (UnknownSerializedType.class.isAssignableFrom(found)) {
            // Axon would pass it on as an event that nobody listens to, and a fact would be skipped in silence.
            throw new SerializationException("Nothing is known by the name " + type.getName());
        }
        return found;
    }

    @Override
    public SerializedType typeForClass(@Nullable Class type) {
        EventCodec.EventType event = codec.typeOfClass(type);
        if (event != null) {
            return new SimpleSerializedType(event.name(), Integer.toString(event.revision()));
        }
        if (type != null && snapshotTypes.containsValue(type)) {
            return new SimpleSerializedType(
                    type.getSimpleName(), plain.typeForClass(type).getRevision());
        }
        return plain.typeForClass(type);
    }

    @Override
    public Converter getConverter() {
        return plain.getConverter();
    }

    private static int revision(SerializedType type) {
        return Integer.parseInt(Objects.requireNonNull(type.getRevision(), () -> type.getName() + " has no revision"));
    }

    private static void configure(JsonMapper.Builder mapper) {
        mapper.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .changeDefaultPropertyInclusion(include ->
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                // State is what the fields hold; a method that looks like a getter is behaviour.
                .changeDefaultVisibility(visibility -> visibility
                        .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                        .withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                        .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE))
                // Axon's replay token names the class of its inner tokens.
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.")
                        .build());
    }
}
