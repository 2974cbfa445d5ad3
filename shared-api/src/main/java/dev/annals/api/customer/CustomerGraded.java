package dev.annals.api.customer;

import dev.annals.api.EventName;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customer's value to us was judged; without a grade it was taken away. */
@EventName("customer.graded")
public record CustomerGraded(UUID id, @Nullable String grade) implements CustomerEvent {}
