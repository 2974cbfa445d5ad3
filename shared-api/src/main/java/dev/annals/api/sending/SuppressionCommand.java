package dev.annals.api.sending;

import dev.annals.api.Command;

/** Every wish that a suppression can be told. */
public sealed interface SuppressionCommand extends Command permits Suppress, ReleaseSuppression {}
