package dev.annals.server.user;

import dev.annals.api.Check;
import dev.annals.api.user.LinkIdentity;
import java.util.UUID;

/**
 * A person of a provider is to come in as a user.
 *
 * @param identityId made by the server when absent
 * @param issuer the provider, exactly as its tokens name it
 * @param subject what its tokens call the person; goes no further than to the table of identities
 */
record LinkIdentityRequest(UUID id, UUID identityId, String issuer, String subject) {
    private static final int LONGEST = 255;

    LinkIdentityRequest {
        Check check = new Check();
        check.required("id", id);
        check.required("identityId", identityId);
        issuer = check.line("issuer", issuer, LONGEST);
        subject = check.line("subject", subject, LONGEST);
        check.done();
    }

    LinkIdentity command() {
        return new LinkIdentity(id, identityId, issuer);
    }

    /** Without the subject. */
    @Override
    public String toString() {
        return identityId + " at " + issuer;
    }
}
