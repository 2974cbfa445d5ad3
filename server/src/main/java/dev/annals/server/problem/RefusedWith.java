package dev.annals.server.problem;

import dev.annals.api.Refused;
import java.util.Map;

/** A refusal whose problem says more than its code, such as what happened in between. */
public final class RefusedWith extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refused refused;
    private final transient Map<String, Object> more;

    public RefusedWith(Refused refused, Map<String, Object> more) {
        super(refused.getMessage(), refused);
        this.refused = refused;
        this.more = more;
    }

    Refused refused() {
        return refused;
    }

    Map<String, Object> more() {
        return more;
    }
}
