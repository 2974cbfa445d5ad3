package dev.annals.api.user;

import dev.annals.api.Check;
import java.util.UUID;

/** A person whom another provider vouches for comes in as a user. Who that is, only the table of identities knows. */
public record LinkIdentity(UUID id, UUID identityId, String issuer) implements UserCommand {
    public LinkIdentity {
        Check check = new Check();
        check.required("id", id);
        check.required("identityId", identityId);
        issuer = check.line("issuer", issuer, UserLimits.ISSUER);
        check.done();
    }
}
