package dev.annals.query.audit;

import static dev.annals.query.audit.AuditedEvents.ID;
import static dev.annals.query.audit.AuditedEvents.OTHER;
import static dev.annals.query.audit.AuditedEvents.PART;
import static dev.annals.query.audit.AuditedEvents.after;
import static dev.annals.query.audit.AuditedEvents.first;

import dev.annals.api.access.Role;
import dev.annals.api.access.TokenScope;
import dev.annals.api.user.AccessTokenIssued;
import dev.annals.api.user.AccessTokenRevoked;
import dev.annals.api.user.DelegationGranted;
import dev.annals.api.user.DelegationRevoked;
import dev.annals.api.user.IdentityLinked;
import dev.annals.api.user.IdentityUnlinked;
import dev.annals.api.user.RoleGranted;
import dev.annals.api.user.RoleRevoked;
import dev.annals.api.user.UserDisabled;
import dev.annals.api.user.UserEnabled;
import dev.annals.query.audit.AuditedEvents.Example;
import java.time.Instant;
import java.util.List;

/** The examples about who users are, what they may do, and for whom. */
final class AuditedUsers {
    private static final Instant EVENING = Instant.parse("2026-03-02T18:00:00Z");
    private static final RoleGranted ROLE = new RoleGranted(ID, Role.AUDITOR, EVENING);
    private static final AccessTokenIssued TOKEN = new AccessTokenIssued(ID, PART, TokenScope.READ, EVENING);
    private static final IdentityLinked IDENTITY = new IdentityLinked(ID, PART, "https://login.example.test");
    private static final DelegationGranted DELEGATION = new DelegationGranted(ID, OTHER, null);

    static final List<Example> ALL = List.of(
            first(ROLE, "roles/AUDITOR/granted: null -> true", "roles/AUDITOR/until: null -> \"2026-03-02T18:00:00Z\""),
            after(
                    ROLE,
                    new RoleRevoked(ID, Role.AUDITOR),
                    "roles/AUDITOR/granted: true -> null",
                    "roles/AUDITOR/until: \"2026-03-02T18:00:00Z\" -> null"),
            first(new UserDisabled(ID), "disabled: null -> true"),
            after(new UserDisabled(ID), new UserEnabled(ID), "disabled: true -> false"),
            first(
                    TOKEN,
                    "accessTokens/" + PART + "/scope: null -> \"READ\"",
                    "accessTokens/" + PART + "/expiresAt: null -> \"2026-03-02T18:00:00Z\""),
            after(
                    TOKEN,
                    new AccessTokenRevoked(ID, PART),
                    "accessTokens/" + PART + "/expiresAt: \"2026-03-02T18:00:00Z\" -> null",
                    "accessTokens/" + PART + "/scope: \"READ\" -> null"),
            first(IDENTITY, "identities/" + PART + "/issuer: null -> \"https://login.example.test\""),
            after(
                    IDENTITY,
                    new IdentityUnlinked(ID, PART),
                    "identities/" + PART + "/issuer: \"https://login.example.test\" -> null"),
            first(DELEGATION, "delegations/" + OTHER + "/granted: null -> true"),
            after(DELEGATION, new DelegationRevoked(ID, OTHER), "delegations/" + OTHER + "/granted: true -> null"));

    private AuditedUsers() {}
}
