package dev.annals.api.user;

import java.util.UUID;

/** Users that are there from the first start. */
public final class Users {
    /** The local administrator, until people sign in by name. */
    public static final UUID ADMINISTRATOR = UUID.fromString("00000000-0000-7000-8000-0000000000ad");

    private Users() {}
}
