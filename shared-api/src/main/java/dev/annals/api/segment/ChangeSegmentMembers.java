package dev.annals.api.segment;

import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Customers are put into a static segment, or taken out. Adding who is in, and removing who is not, is harmless; who is
 * in both lists is removed. An id that no customer has is no member until there is a customer of that id.
 *
 * @param changeId the same one again is recorded once
 * @param add together with {@code remove} at most 10 000
 */
public record ChangeSegmentMembers(UUID id, UUID changeId, List<UUID> add, List<UUID> remove)
        implements SegmentCommand {
    public ChangeSegmentMembers {
        Check check = new Check();
        check.required("id", id);
        check.required("changeId", changeId);
        remove = ids(check, "remove", remove);
        add = ids(check, "add", add);
        if (add.size() + remove.size() > SegmentLimits.MEMBERS_AT_ONCE) {
            check.refuse("add", CommonRefusal.TOO_MANY, Map.of("max", "" + SegmentLimits.MEMBERS_AT_ONCE));
        }
        check.done();
    }

    private static List<UUID> ids(Check check, String pointer, @Nullable List<@Nullable UUID> ids) {
        if (ids == null) {
            return List.of();
        }
        for (int i = 0; i < ids.size(); i++) {
            check.required(pointer + "/" + i, ids.get(i));
        }
        return ids.stream().filter(id -> id != null).distinct().toList();
    }
}
