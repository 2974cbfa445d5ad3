package dev.annals.api.segment;

import java.util.List;

/** True where every one of these is; in JSON {@code {"all":[…]}}. */
public record AllOf(List<Rule> all) implements Rule {}
