package dev.annals.command.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The shape of every snapshot is approved. Whoever changes one raises the revision of its state, so
 * that snapshots of the old shape are passed over, and approves the new shape.
 */
class ApprovingSnapshotShapesTest {
    private static final Path APPROVED = Path.of("src/test/resources/approved/snapshots.txt");

    @Test
    void every_state_has_its_approved_shape() throws IOException {
        String shapes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.annals.command").stream()
                        .filter(type -> type.isAssignableTo(State.class) && !type.isEquivalentTo(State.class))
                        .map(JavaClass::reflect)
                        .map(ApprovingSnapshotShapesTest::shape)
                        .sorted()
                        .collect(Collectors.joining("\n"));
        assertThat(shapes).isEqualToIgnoringWhitespace(Files.readString(APPROVED));
    }

    private static String shape(Class<?> state) {
        return state.getSimpleName() + " revision " + blank(state).revision() + "\n"
                + Stream.concat(
                                Arrays.stream(State.class.getDeclaredFields()),
                                Arrays.stream(state.getDeclaredFields()))
                        .map(ApprovingSnapshotShapesTest::field)
                        .sorted()
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String field(Field field) {
        return "  " + field.getName() + " " + field.getGenericType().getTypeName() + parts(field);
    }

    /** What our own records within a state consist of; those of the shared API are approved as events. */
    private static String parts(Field field) {
        TreeSet<String> parts = new TreeSet<>();
        for (String name : field.getGenericType().getTypeName().split("[<>, ]+")) {
            if (name.startsWith("dev.annals.command.") || name.startsWith("dev.annals.sla.")) {
                parts.addAll(Arrays.stream(components(name))
                        .map(part ->
                                part.getName() + " " + part.getGenericType().getTypeName())
                        .toList());
            }
        }
        return parts.isEmpty() ? "" : " " + parts;
    }

    private static RecordComponent[] components(String type) {
        try {
            Class<?> record = Class.forName(type);
            return record.isRecord() ? record.getRecordComponents() : new RecordComponent[0];
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static State blank(Class<?> state) {
        try {
            Constructor<?> constructor = state.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (State) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
