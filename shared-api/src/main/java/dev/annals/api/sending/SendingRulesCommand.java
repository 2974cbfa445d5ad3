package dev.annals.api.sending;

import dev.annals.api.Command;
import java.util.UUID;

/** Every wish that the rules of sending can be told. */
public sealed interface SendingRulesCommand extends Command permits ChangeSendingRules {
    /** There is one set of rules. */
    @Override
    default UUID id() {
        return SendingRules.ID;
    }
}
