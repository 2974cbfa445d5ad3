package dev.annals.server.dispatch;

import java.util.Optional;
import java.util.UUID;

/** Wishes that somebody else has to be for before they are carried out. */
public interface SecondPerson {
    /**
     * Keeps a wish that needs a second person; answers the approval that it waits for, nothing when it needs none.
     *
     * @throws dev.annals.api.Refused when the wish would be refused however it is decided; it is not kept then
     */
    Optional<UUID> await(Wish wish, Origin origin);
}
