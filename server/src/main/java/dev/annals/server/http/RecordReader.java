package dev.annals.server.http;

import dev.annals.api.Command;
import dev.annals.api.Refusal;
import dev.annals.api.Refused;
import dev.annals.server.problem.HttpRefusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.node.ObjectNode;

/** Makes a record of a JSON object; what does not fit is refused with a pointer to it. */
final class RecordReader {
    private RecordReader() {}

    static <T> T read(ObjectNode object, Class<T> type) {
        try {
            return Objects.requireNonNull(StrictJson.mapper().treeToValue(object, type));
        } catch (UnrecognizedPropertyException unknown) {
            throw refused(HttpRefusal.UNKNOWN_FIELD, unknown);
        } catch (DatabindException mismatch) {
            if (mismatch.getCause() instanceof Refused refused) {
                throw isCommandWithin(mismatch) ? within(pointer(mismatch), refused) : refused;
            }
            throw refused(HttpRefusal.WRONG_TYPE, mismatch);
        } catch (InputCoercionException tooLarge) {
            throw refused(HttpRefusal.WRONG_TYPE, tooLarge);
        } catch (ArithmeticException | NumberFormatException beyondLimits) {
            throw Refused.because(HttpRefusal.MALFORMED_JSON);
        }
    }

    /** A command names its own fields, wherever it stands; other records know where they stand. */
    private static boolean isCommandWithin(DatabindException failure) {
        return failure instanceof ValueInstantiationException made
                && Command.class.isAssignableFrom(made.getType().getRawClass());
    }

    private static Refused within(String pointer, Refused refused) {
        return new Refused(refused.refusals().stream()
                .map(each -> new Refusal(
                        each.code(), pointer + Objects.requireNonNullElse(each.pointer(), ""), each.values()))
                .toList());
    }

    private static Refused refused(HttpRefusal code, JacksonException failure) {
        return new Refused(List.of(new Refusal(code, pointer(failure), Map.of())));
    }

    private static String pointer(JacksonException failure) {
        return failure.getPath().stream()
                .map(step -> "/" + (step.getPropertyName() == null ? step.getIndex() : escaped(step.getPropertyName())))
                .collect(Collectors.joining());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
