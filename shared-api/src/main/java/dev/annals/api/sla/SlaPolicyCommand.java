package dev.annals.api.sla;

import dev.annals.api.Command;

/** Every wish that an SLA policy can be told. */
public sealed interface SlaPolicyCommand extends Command permits DefineSlaPolicy, ChangeSlaPolicy {}
