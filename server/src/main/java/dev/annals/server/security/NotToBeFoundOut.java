package dev.annals.server.security;

import org.springframework.security.core.AuthenticationException;

/** Who somebody is cannot be said, because the database is away. */
final class NotToBeFoundOut extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    NotToBeFoundOut(Throwable cause) {
        super("The database is away", cause);
    }
}
