package dev.annals.server.imports.mapping;

import dev.annals.api.Command;
import dev.annals.api.Patch;
import dev.annals.api.campaign.RecordResponse;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a command is made of, read from its record: the language of commands is the language of
 * mappings, and a field that a command gains can be imported at once.
 */
public final class CommandShape {
    /** Ids that an import makes from the row's key. */
    private static final Set<String> MADE_FROM_KEY =
            Set.of("id", "contactId", "interactionId", "replyId", "responseId");

    private static final Map<Class<?>, CommandShape> KNOWN = new ConcurrentHashMap<>();

    private final Class<?> type;
    private final List<RecordComponent> components;

    private CommandShape(Class<?> type) {
        this.type = type;
        this.components = List.of(type.getRecordComponents());
    }

    public static CommandShape of(Class<? extends Command> type) {
        return KNOWN.computeIfAbsent(type, any -> new CommandShape(type));
    }

    /** The shape of what a row says, which is no command: it has fields and is not built. */
    static CommandShape ofRow(Class<? extends Record> type) {
        return KNOWN.computeIfAbsent(type, any -> new CommandShape(type));
    }

    /** Whether the command needs this component. */
    public boolean has(String component) {
        return components.stream().anyMatch(c -> c.getName().equals(component));
    }

    private boolean isMadeFromKey(String component) {
        return MADE_FROM_KEY.contains(component) || component.equals(subject());
    }

    /** The component that says whom or what the command is told: a response is told of its customer. */
    public String subject() {
        return type == RecordResponse.class ? "customerId" : "id";
    }

    /** What can be written into a mapping's {@code fields}. */
    public Set<String> fields() {
        Set<String> fields = new TreeSet<>();
        for (RecordComponent component : components) {
            String name = component.getName();
            Type shape = ValueType.unpatched(component.getGenericType());
            if (isMadeFromKey(name)) {
                continue;
            }
            if (isFreeForm(shape)) {
                fields.add(name + ".<name>");
            } else if (isNested(shape)) {
                partsOf(shape).forEach(part -> fields.add(name + "." + part.getName()));
            } else {
                fields.add(name);
            }
        }
        return fields;
    }

    /** The field of this path, or nothing when the command has no such field. */
    public @Nullable Slot slot(String path) {
        String[] names = path.split("\\.", 2);
        for (RecordComponent component : components) {
            if (component.getName().equals(names[0]) && !isMadeFromKey(names[0])) {
                return slot(ValueType.unpatched(component.getGenericType()), names);
            }
        }
        return null;
    }

    private static @Nullable Slot slot(Type shape, String[] names) {
        if (isFreeForm(shape)) {
            return names.length == 2 ? new Slot(names[0], names[1], ValueType.CUSTOM, Object.class) : null;
        }
        if (!isNested(shape)) {
            return names.length == 1 ? new Slot(names[0], null, ValueType.of(shape), shape) : null;
        }
        return partsOf(shape).stream()
                .filter(part -> names.length == 2 && part.getName().equals(names[1]))
                .map(part -> new Slot(names[0], names[1], ValueType.of(part.getGenericType()), part.getGenericType()))
                .findFirst()
                .orElse(null);
    }

    /**
     * The command with these values.
     *
     * @param values by component; for a component with parts, a map of them
     * @throws dev.annals.api.Refused as the command itself refuses
     */
    public Command build(Map<String, ?> values) {
        return (Command) instantiate(type, components, values);
    }

    /** A change of one of the command's components to a value, or to nothing. */
    public Patch<?> patch(String component, @Nullable Object value) {
        return new Patch<>(
                value == null
                        ? null
                        : components.stream()
                                .filter(c -> c.getName().equals(component))
                                .map(c -> nested(ValueType.unpatched(c.getGenericType()), value))
                                .findFirst()
                                .orElse(value));
    }

    private static Object nested(Type shape, Object value) {
        if (!(value instanceof Map<?, ?> parts) || !isNested(shape)) {
            return value;
        }
        Map<String, Object> byName = new LinkedHashMap<>();
        parts.forEach((name, part) -> byName.put(String.valueOf(name), part));
        return instantiate((Class<?>) shape, partsOf(shape), byName);
    }

    private static Object instantiate(Class<?> type, List<RecordComponent> components, Map<String, ?> values) {
        Object[] arguments = components.stream()
                .map(component -> argument(component, values))
                .toArray();
        try {
            Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(refused);
        } catch (ReflectiveOperationException notARecord) {
            throw new IllegalStateException(notARecord);
        }
    }

    private static @Nullable Object argument(RecordComponent component, Map<String, ?> values) {
        Object given = values.get(component.getName());
        if (given == null) {
            return component.getType() == boolean.class ? Boolean.FALSE : null;
        }
        Object value = nested(ValueType.unpatched(component.getGenericType()), given);
        return ValueType.isPatch(component.getGenericType()) && !(value instanceof Patch) ? Patch.set(value) : value;
    }

    private static boolean isFreeForm(Type shape) {
        return shape instanceof ParameterizedType map
                && map.getRawType() == Map.class
                && map.getActualTypeArguments()[1] == Object.class;
    }

    private static boolean isNested(Type shape) {
        return shape instanceof Class<?> record && record.isRecord() && ValueType.of(shape) == ValueType.DATA;
    }

    private static List<RecordComponent> partsOf(Type shape) {
        return Arrays.asList(((Class<?>) shape).getRecordComponents());
    }
}
