package dev.annals.api.pipeline;

import dev.annals.api.Command;

/** Every wish that a quota can be told. */
public sealed interface QuotaCommand extends Command permits SetQuota, ChangeQuota, RetractQuota {}
