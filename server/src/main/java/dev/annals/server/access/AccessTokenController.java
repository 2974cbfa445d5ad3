package dev.annals.server.access;

import dev.annals.api.Check;
import dev.annals.api.Command;
import dev.annals.api.CommonRefusal;
import dev.annals.api.Refused;
import dev.annals.api.user.RevokeAccessToken;
import dev.annals.server.dispatch.Changed;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Wish;
import dev.annals.server.http.Intent;
import dev.annals.server.http.Resource;
import dev.annals.server.http.SecretAnswer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Access tokens of users: made, shown once, listed and revoked. */
@RestController
@RequestMapping(Resource.BASE + "/users")
@Tag(name = "Users")
class AccessTokenController {
    private static final Duration LONGEST = Duration.ofDays(366);

    private final CommandDispatcher dispatcher;
    private final AccessTokens tokens;
    private final Clock clock;

    AccessTokenController(CommandDispatcher dispatcher, AccessTokens tokens, Clock clock) {
        this.dispatcher = dispatcher;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** All of them, expired and revoked ones, too. */
    record AccessTokenList(List<AccessTokenView> items) {}

    @PostMapping("/{id}/access-tokens")
    @Operation(
            summary = "Let a token stand for a user",
            description = "The answer has the token; it is kept nowhere and cannot be shown again. With READ it is good"
                    + " for reading alone.")
    NewAccessToken make(Intent<MakeAccessToken> intent, HttpServletRequest request) {
        SecretAnswer.mark(request);
        MakeAccessToken wish = intent.body();
        checkEnd(wish.expiresAt());
        Changed user = dispatcher.dispatch(wish(intent, wish.command()), intent.origin());
        String token = Secrets.random(Secrets.ACCESS_TOKEN);
        if (!tokens.add(wish, Secrets.digest(token))) {
            throw Refused.at("/tokenId", CommonRefusal.ID_IN_USE);
        }
        return new NewAccessToken(wish.tokenId(), user.version(), token);
    }

    private void checkEnd(Instant end) {
        Instant now = clock.instant();
        Instant last = now.plus(LONGEST).truncatedTo(ChronoUnit.SECONDS);
        if (!end.isAfter(now) || end.isAfter(last)) {
            Check check = new Check();
            check.refuse(
                    "expiresAt",
                    CommonRefusal.OUT_OF_RANGE,
                    Map.of("min", now.truncatedTo(ChronoUnit.SECONDS).toString(), "max", last.toString()));
            check.done();
        }
    }

    @GetMapping("/{id}/access-tokens")
    @Operation(summary = "A user's access tokens, newest first, also those that are good no more")
    AccessTokenList list(@PathVariable UUID id) {
        return new AccessTokenList(tokens.of(id));
    }

    @PostMapping("/{id}/access-tokens/{tokenId}/revocation")
    @Operation(summary = "A token is not good any more, at once")
    Changed revoke(Intent<RevokeAccessToken> intent) {
        RevokeAccessToken wish = intent.body();
        Changed user = dispatcher.dispatch(wish(intent, wish), intent.origin());
        tokens.revoked(wish.id(), wish.tokenId());
        return user;
    }

    private static Wish wish(Intent<?> intent, Command command) {
        return new Wish(command, intent.occurredAt(), intent.reason(), intent.expectedVersion());
    }
}
