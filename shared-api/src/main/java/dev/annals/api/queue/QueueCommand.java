package dev.annals.api.queue;

import dev.annals.api.Command;

/** Every wish that a queue can be told. */
public sealed interface QueueCommand extends Command permits DefineQueue, ChangeQueue {}
