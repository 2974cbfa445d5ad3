package dev.annals.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every second counts. */
enum CalendarTime implements WorkingTime {
    INSTANCE;

    @Override
    public Duration elapsed(Instant from, Instant to) {
        Era.require(from, to);
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }

    @Override
    public Optional<Instant> due(Instant from, Duration target) {
        Era.require(from, from);
        if (!target.isPositive()) {
            return Optional.of(from);
        }
        boolean within = target.compareTo(Duration.between(from, WorkingTime.horizon(from))) <= 0;
        return within ? Optional.of(from.plus(target)) : Optional.empty();
    }

    @Override
    public List<Stretch> within(Instant from, Instant to) {
        Era.require(from, to);
        return from.isBefore(to) ? List.of(new Stretch(from, to)) : List.of();
    }
}
