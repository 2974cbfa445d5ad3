package dev.annals.api.sending;

import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;

/** The rules of sending; never refused, since there are always some. */
public record GetSendingRules(AsOf asOf) implements Query<SendingRulesView> {}
