package dev.annals.api.segment;

/** True exactly where this is not, also where nothing is known; in JSON {@code {"not":{…}}}. */
public record Not(Rule not) implements Rule {}
