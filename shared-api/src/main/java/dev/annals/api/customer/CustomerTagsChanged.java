package dev.annals.api.customer;

import dev.annals.api.EventName;
import java.util.List;
import java.util.UUID;

/** These labels were put on and taken off; only real changes are named. */
@EventName("customer.tags-changed")
public record CustomerTagsChanged(UUID id, List<String> added, List<String> removed) implements CustomerEvent {}
