package dev.annals.api.segment;

import java.util.List;

/** True where at least one of these is; in JSON {@code {"any":[…]}}. */
public record AnyOf(List<Rule> any) implements Rule {}
