package dev.annals.server.dispatch;

/** Sends a command to its aggregate and waits for the outcome. */
public interface CommandDispatcher {
    /**
     * The aggregate's version afterwards. A command that changes nothing answers the version as it was.
     *
     * @throws dev.annals.api.Refused when the command is refused; nothing has changed then
     */
    Changed dispatch(Wish wish, Origin origin);

    /**
     * What is answered to a command that is told to no single aggregate.
     *
     * @throws dev.annals.api.Refused when the command is refused; nothing has changed then
     */
    <R> R answer(Wish wish, Origin origin, Class<R> type);
}
