package dev.annals.server.dispatch;

import dev.annals.api.query.Answer;
import dev.annals.api.query.Query;

/** Asks the read models. */
public interface Queries {
    /**
     * The answer and the moment it is true for.
     *
     * @throws dev.annals.api.Refused when the question is refused, or there is nothing of that id
     */
    <R> Answer<R> ask(Query<R> query);
}
