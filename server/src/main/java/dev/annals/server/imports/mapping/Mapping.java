package dev.annals.server.imports.mapping;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a folder of files becomes wishes.
 *
 * @param name one name for ever: the ids of what is imported are made from it
 * @param zone in which dates are meant, the company's when absent
 * @param parts in the order in which they are imported
 */
public record Mapping(String name, @Nullable ZoneId zone, List<Part> parts) {
    /** Reads a mapping; what is wrong with it is refused with its line. */
    public static Mapping parse(String yaml) {
        return new MappingReader().mapping(Yaml.parse(yaml));
    }

    /** Every file that is needed. */
    public Set<String> files() {
        Set<String> files = new TreeSet<>();
        for (Part part : parts) {
            if (part.file() != null) {
                files.add(part.file());
            }
            part.lookups().forEach(lookup -> files.add(lookup.file()));
        }
        return files;
    }
}
