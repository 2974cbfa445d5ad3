package dev.annals.api.replay;

import dev.annals.api.AggregateType;
import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import dev.annals.api.MetaKeys;
import dev.annals.api.audit.EntityName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events are folded; what is absent does not restrict. An aggregate whose first event is left out is left out whole.
 *
 * @param types of aggregates, as in {@code customer}; all when empty
 * @param entity one aggregate alone, as in {@code customer:<id>}
 * @param without which events are left out
 */
public record ReplayFilter(
        @Nullable List<String> types,
        @Nullable String entity,
        @Nullable Without without) {
    /** Everything is folded. */
    public static final ReplayFilter ALL = new ReplayFilter(null, null, null);

    /**
     * Events that are left out.
     *
     * @param origin whose events, as {@link MetaKeys#ORIGIN} has it: {@code import:<id>}, for one
     */
    public record Without(String origin) {
        public Without {
            Check check = new Check();
            origin = check.line("filter/without/origin", origin, 200);
            check.done();
        }
    }

    public ReplayFilter {
        Check check = new Check();
        types = check.lines("filter/types", types, AggregateType.values().length, 100);
        for (int i = 0; i < types.size(); i++) {
            if (!isType(types.get(i))) {
                check.refuse("filter/types/" + i, CommonRefusal.BAD_FORMAT);
            }
        }
        if (entity != null && !isEntity(entity)) {
            check.refuse("filter/entity", CommonRefusal.BAD_FORMAT);
        }
        check.done();
    }

    private static boolean isType(String word) {
        return AggregateType.of(word).isPresent();
    }

    /** As it is compared with what is recorded, so with no other letters. */
    private static boolean isEntity(String entity) {
        return EntityName.find(entity)
                .filter(name -> entity.equals(name.type().word() + ":" + name.id()))
                .isPresent();
    }
}
