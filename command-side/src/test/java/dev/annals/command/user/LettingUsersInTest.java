package dev.annals.command.user;

import static dev.annals.command.CommandSideFixture.NOW;
import static dev.annals.command.Examples.OWNER;
import static dev.annals.command.Examples.id;
import static dev.annals.command.Examples.user;

import dev.annals.api.CommonRefusal;
import dev.annals.api.access.Role;
import dev.annals.api.access.TokenScope;
import dev.annals.api.user.AccessTokenIssued;
import dev.annals.api.user.AccessTokenRevoked;
import dev.annals.api.user.DisableUser;
import dev.annals.api.user.EnableUser;
import dev.annals.api.user.GrantRole;
import dev.annals.api.user.IssueAccessToken;
import dev.annals.api.user.RetractUser;
import dev.annals.api.user.RevokeAccessToken;
import dev.annals.api.user.RevokeRole;
import dev.annals.api.user.RoleGranted;
import dev.annals.api.user.RoleRevoked;
import dev.annals.api.user.UserDisabled;
import dev.annals.api.user.UserEnabled;
import dev.annals.api.user.UserLimits;
import dev.annals.api.user.UserRefusal;
import dev.annals.command.CommandSideFixture;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LettingUsersInTest {
    private static final UUID TOKEN = id(60);

    private final CommandSideFixture annals = CommandSideFixture.start().given(user(OWNER));

    @Test
    void a_role_is_granted_once_unless_its_end_is_another() {
        annals.when(new GrantRole(OWNER, Role.AUDITOR, NOW)).records(new RoleGranted(OWNER, Role.AUDITOR, NOW));
        annals.when(new GrantRole(OWNER, Role.AUDITOR, NOW)).recordsNothing();
        annals.when(new GrantRole(OWNER, Role.AUDITOR, NOW.plusSeconds(1)))
                .records(new RoleGranted(OWNER, Role.AUDITOR, NOW.plusSeconds(1)));
    }

    @Test
    void a_role_is_revoked_once_and_may_be_granted_again() {
        annals.given(new GrantRole(OWNER, Role.MARKETER, null));
        annals.when(new RevokeRole(OWNER, Role.MARKETER)).records(new RoleRevoked(OWNER, Role.MARKETER));
        annals.when(new RevokeRole(OWNER, Role.MARKETER)).recordsNothing();
        annals.when(new GrantRole(OWNER, Role.MARKETER, null)).atVersion(4);
    }

    @Test
    void a_user_is_disabled_and_enabled_once() {
        annals.when(new EnableUser(OWNER)).recordsNothing();
        annals.when(new DisableUser(OWNER)).records(new UserDisabled(OWNER));
        annals.when(new DisableUser(OWNER)).recordsNothing();
        annals.when(new EnableUser(OWNER)).records(new UserEnabled(OWNER));
    }

    @Test
    void a_token_is_issued_and_revoked_once() {
        annals.when(token(TOKEN)).records(new AccessTokenIssued(OWNER, TOKEN, TokenScope.READ, NOW));
        annals.when(token(TOKEN)).recordsNothing();
        annals.when(new IssueAccessToken(OWNER, TOKEN, TokenScope.WRITE, NOW))
                .isRefusedAt("/tokenId", CommonRefusal.ID_IN_USE);
        annals.when(new RevokeAccessToken(OWNER, TOKEN)).records(new AccessTokenRevoked(OWNER, TOKEN));
        annals.when(new RevokeAccessToken(OWNER, TOKEN)).recordsNothing();
    }

    @Test
    void a_token_that_was_revoked_is_not_issued_again() {
        annals.given(token(TOKEN), new RevokeAccessToken(OWNER, TOKEN));
        annals.when(token(TOKEN)).isRefusedAt("/tokenId", CommonRefusal.ID_IN_USE);
    }

    @Test
    void what_was_never_issued_is_not_revoked() {
        annals.when(new RevokeAccessToken(OWNER, TOKEN)).isRefused(UserRefusal.UNKNOWN_ACCESS_TOKEN);
    }

    @Test
    void nothing_stands_for_a_user_who_is_disabled_or_withdrawn() {
        annals.given(new DisableUser(OWNER));
        annals.when(token(TOKEN)).isRefused(UserRefusal.USER_DISABLED);
        annals.given(new RetractUser(OWNER));
        annals.when(token(TOKEN)).isRefused(CommonRefusal.RETRACTED);
        annals.when(new EnableUser(OWNER)).isRefused(CommonRefusal.RETRACTED);
        annals.when(new GrantRole(OWNER, Role.ANALYST, null)).isRefused(CommonRefusal.RETRACTED);
    }

    @Test
    void one_user_has_so_many_tokens_at_once() {
        for (int i = 0; i < UserLimits.ACCESS_TOKENS; i++) {
            annals.given(token(id(100 + i)));
        }
        annals.when(token(TOKEN)).isRefused(UserRefusal.TOO_MANY_ACCESS_TOKENS);
        annals.given(new RevokeAccessToken(OWNER, id(100)));
        annals.when(token(TOKEN)).records(new AccessTokenIssued(OWNER, TOKEN, TokenScope.READ, NOW));
    }

    private static IssueAccessToken token(UUID id) {
        return new IssueAccessToken(OWNER, id, TokenScope.READ, NOW);
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
