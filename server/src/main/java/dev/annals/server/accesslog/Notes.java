package dev.annals.server.accesslog;

import dev.annals.api.Ids;
import dev.annals.api.accesslog.Access;
import dev.annals.api.accesslog.RecordAccess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes few notes of much that was seen: one for each reader, in which the same is told once. */
final class Notes {
    private static final int SUBJECTS = 2_000;

    private final Ids ids;

    Notes(Ids ids) {
        this.ids = ids;
    }

    /** What makes two answers the same; of a list, each page is told. */
    private record Same(
            String operation,
            List<String> subjects,
            @Nullable String filter,
            @Nullable Long rows) {}

    List<RecordAccess> of(List<Seen> seen) {
        Map<Seen.Reader, List<Seen>> byReader =
                seen.stream().collect(Collectors.groupingBy(Seen::reader, LinkedHashMap::new, Collectors.toList()));
        List<RecordAccess> notes = new ArrayList<>();
        byReader.forEach((reader, theirs) -> notes.addAll(notes(reader, accesses(theirs))));
        return notes;
    }

    private static List<Access> accesses(List<Seen> seen) {
        Map<Same, Access> accesses = new LinkedHashMap<>();
        for (Seen each : seen) {
            Same same = new Same(each.operation(), each.subjects(), each.filter(), each.rows());
            Access once =
                    new Access(each.operation(), each.subjects(), each.at(), each.at(), 1, each.filter(), each.rows());
            accesses.merge(same, once, Notes::both);
        }
        return List.copyOf(accesses.values());
    }

    private static Access both(Access before, Access again) {
        return new Access(
                before.operation(),
                before.subjects(),
                before.first(),
                again.last(),
                before.times() + again.times(),
                before.filter(),
                before.rows());
    }

    /** Several where one event would be too large. */
    private List<RecordAccess> notes(Seen.Reader reader, List<Access> accesses) {
        List<RecordAccess> notes = new ArrayList<>();
        List<Access> next = new ArrayList<>();
        int size = 0;
        for (Access access : accesses) {
            next.add(access);
            size += 1 + access.subjects().size();
            if (size >= SUBJECTS) {
                notes.add(new RecordAccess(ids.next(), reader.id(), reader.onBehalfOf(), next));
                next = new ArrayList<>();
                size = 0;
            }
        }
        if (!next.isEmpty()) {
            notes.add(new RecordAccess(ids.next(), reader.id(), reader.onBehalfOf(), next));
        }
        return notes;
    }
}
