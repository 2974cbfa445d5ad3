package dev.annals.command.planted.other;

import dev.annals.command.planted.LeakyAggregate;
import org.jspecify.annotations.Nullable;

/** Breaks the rules on purpose: it needs what needs it. */
public class Circle {
    public @Nullable LeakyAggregate around;
}
