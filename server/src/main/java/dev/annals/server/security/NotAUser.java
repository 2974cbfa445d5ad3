package dev.annals.server.security;

import org.springframework.security.core.AuthenticationException;

/** The provider vouches for somebody who is no user here. */
final class NotAUser extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    NotAUser() {
        super("Not a user");
    }
}
