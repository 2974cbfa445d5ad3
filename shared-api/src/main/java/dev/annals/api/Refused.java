package dev.annals.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Thrown to refuse a command or a query. Carries data, not prose: texts are made by the server. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    public Refused(List<Refusal> refusals) {
        super(
                refusals.stream().map(r -> r.code().name()).distinct().collect(Collectors.joining(", ")),
                null,
                false,
                false);
        this.refusals = List.copyOf(refusals);
    }

    public static Refused because(RefusalCode code) {
        return new Refused(List.of(new Refusal(code, null, Map.of())));
    }

    /** Refuses because of one field; {@code pointer} is a JSON pointer into the command. */
    public static Refused at(String pointer, RefusalCode code) {
        return new Refused(List.of(new Refusal(code, pointer, Map.of())));
    }

    /** Refuses with values for the problem's text, such as the limit that was passed. */
    public static Refused because(RefusalCode code, Map<String, String> values) {
        return new Refused(List.of(new Refusal(code, null, values)));
    }

    /** Guards a rule in one line: {@code Refused.unless(isOpen(), OpportunityRefusal.ALREADY_CLOSED)}. */
    public static void unless(boolean rule, RefusalCode code) {
        if (!rule) {
            throw because(code);
        }
    }

    /** All that is wrong, never empty; the first one decides the status. */
    public List<Refusal> refusals() {
        return refusals;
    }

    /** The code that decides. */
    public RefusalCode code() {
        return refusals.getFirst().code();
    }
}
