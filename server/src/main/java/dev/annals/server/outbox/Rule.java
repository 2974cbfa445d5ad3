package dev.annals.server.outbox;

import dev.annals.api.Ids;
import dev.annals.server.dispatch.Origin;

/** By which rule the server does something by itself; stands in the audit. */
enum Rule {
    AUDIENCE("rule:campaign-audience"),
    SENDING("rule:campaign-sending");

    private final String word;

    Rule(String word) {
        this.word = word;
    }

    Origin origin(Ids ids) {
        return Origin.ownAccord(word, ids);
    }
}
