package dev.annals.api.pipeline;

import dev.annals.api.EventName;
import java.util.UUID;

/** The quota is withdrawn; it stays in what was. */
@EventName("quota.retracted")
public record QuotaRetracted(UUID id) implements QuotaEvent {}
