package dev.annals.api.privacy;

import dev.annals.api.Command;
import java.util.UUID;

/** Every wish that the rules of retention can be told. */
public sealed interface RetentionCommand extends Command permits ChangeRetention {
    /** There is one set of rules. */
    @Override
    default UUID id() {
        return RetentionRules.ID;
    }
}
