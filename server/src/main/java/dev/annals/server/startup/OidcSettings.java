package dev.annals.server.startup;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The provider of whose people tokens are taken.
 *
 * @param issuer exactly as its tokens name it
 * @param audience what tokens for this server name as theirs
 * @param keys where its keys are; where its description says, when absent
 * @param linkByEmail whether somebody who is not linked yet becomes the user who has their verified e-mail
 */
public record OidcSettings(
        URI issuer, String audience, @Nullable URI keys, boolean linkByEmail) {}
