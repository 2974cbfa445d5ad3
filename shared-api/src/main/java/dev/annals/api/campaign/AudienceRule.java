package dev.annals.api.campaign;

import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which customers belong to an audience by what they are, as JSON. It is kept as it was given, in the order of its
 * names, so that equal rules are stored as equal bytes.
 */
public final class AudienceRule {
    private AudienceRule() {}

    /** The one place where a rule is looked at before it is part of an audience. */
    static @Nullable Map<String, Object> checked(Check check, @Nullable Map<String, Object> rule) {
        if (rule == null) {
            return null;
        }
        if (rule.isEmpty()) {
            check.refuse("rule", CommonRefusal.REQUIRED);
        }
        return Collections.unmodifiableMap(new TreeMap<>(rule));
    }
}
