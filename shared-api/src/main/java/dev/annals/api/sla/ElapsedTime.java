package dev.annals.api.sla;

import java.time.Duration;

/** How much working time has passed. */
public record ElapsedTime(Duration elapsed) {}
