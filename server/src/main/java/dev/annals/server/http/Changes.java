package dev.annals.server.http;

import dev.annals.api.Command;
import dev.annals.api.CommonRefusal;
import dev.annals.api.Refused;
import dev.annals.api.approval.ApprovalState;
import dev.annals.api.query.AsOf;
import dev.annals.server.dispatch.Changed;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Origin;
import dev.annals.server.dispatch.SecondPerson;
import dev.annals.server.dispatch.Wish;
import dev.annals.server.problem.HttpRefusal;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Carries out intents and answers with the version that came of them. */
@Component
public class Changes {
    static final String PREFERENCE_APPLIED = "Preference-Applied";

    private static final URI APPROVALS = URI.create(Resource.BASE + "/approvals/");

    private final CommandDispatcher dispatcher;
    private final SecondPerson secondPerson;
    private final StaleVersions staleVersions;
    private final Reads reads;

    Changes(CommandDispatcher dispatcher, SecondPerson secondPerson, StaleVersions staleVersions, Reads reads) {
        this.dispatcher = dispatcher;
        this.secondPerson = secondPerson;
        this.staleVersions = staleVersions;
        this.reads = reads;
    }

    /** Something comes into being; asking twice for the same answers the same. */
    public <C extends Record & Command> ResponseEntity<Object> create(Intent<C> intent, Resource<?> resource) {
        return carryOut(intent, resource, Changes::created);
    }

    private static ResponseEntity.BodyBuilder created(Changed changed, Resource<?> resource) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create(Resource.BASE + resource.path() + "/" + changed.id()));
    }

    /** Something changes; a change that was made already answers the version as it is. */
    public <C extends Record & Command> ResponseEntity<Object> change(Intent<C> intent, Resource<?> resource) {
        return carryOut(intent, resource, (changed, at) -> ResponseEntity.ok());
    }

    /** The same, where more comes of the change before it is answered. */
    public <C extends Record & Command> ResponseEntity<Object> change(
            Intent<C> intent, Resource<?> resource, UnaryOperator<Changed> more) {
        Changed changed = more.apply(dispatch(wish(intent), intent.origin()));
        return answer(ResponseEntity.ok(), changed, intent.preference(), resource);
    }

    private <C extends Record & Command> ResponseEntity<Object> carryOut(
            Intent<C> intent,
            Resource<?> resource,
            BiFunction<Changed, Resource<?>, ResponseEntity.BodyBuilder> answered) {
        Wish wish = wish(intent);
        Optional<UUID> approval = await(wish, intent.origin());
        if (approval.isPresent()) {
            return waits(approval.get());
        }
        Changed changed = dispatch(wish, intent.origin());
        return answer(answered.apply(changed, resource), changed, intent.preference(), resource);
    }

    private static <C extends Record & Command> Wish wish(Intent<C> intent) {
        return new Wish(intent.body(), intent.occurredAt(), intent.reason(), intent.expectedVersion());
    }

    /** Not carried out, but kept until a second person has decided. */
    private static ResponseEntity<Object> waits(UUID approval) {
        return ResponseEntity.accepted()
                .location(APPROVALS.resolve(approval.toString()))
                .body(new Waiting(approval, ApprovalState.REQUESTED));
    }

    private Optional<UUID> await(Wish wish, Origin origin) {
        return explained(wish, () -> secondPerson.await(wish, origin));
    }

    private Changed dispatch(Wish wish, Origin origin) {
        return explained(wish, () -> dispatcher.dispatch(wish, origin));
    }

    private <R> R explained(Wish wish, Supplier<R> told) {
        try {
            return told.get();
        } catch (Refused refused) {
            throw refused.code() == CommonRefusal.STALE_VERSION ? staleVersions.explain(refused, wish) : refused;
        }
    }

    private ResponseEntity<Object> answer(
            ResponseEntity.BodyBuilder answer, Changed changed, Preference preference, Resource<?> resource) {
        Optional<? extends Reading<?>> shown =
                preference.representation() ? representation(changed, preference, resource) : Optional.empty();
        if (shown.isEmpty()) {
            return answer.eTag(IfMatch.tag(changed.version())).body(changed);
        }
        Reading<?> reading = shown.get();
        answer.eTag(IfMatch.tag(version(reading.version(), changed)));
        answer.header(PREFERENCE_APPLIED, preference.applied());
        answer.headers(headers -> AnswerHeaders.add(headers, reading.answer()));
        return answer.body(reading.answer().body());
    }

    private static long version(@Nullable Long shown, Changed changed) {
        return shown == null ? changed.version() : shown;
    }

    /** Nothing when the change took the resource away. */
    private <V> Optional<Reading<V>> representation(Changed changed, Preference preference, Resource<V> resource) {
        Moment moment = new Moment(AsOf.NOW, changed.version(), preference.patience());
        try {
            return Optional.of(reads.one(resource, changed.id(), moment));
        } catch (Refused notShown) {
            // Whatever keeps it from being shown, the change itself stands.
            Refused.unless(notShown.code() == CommonRefusal.NOT_FOUND, HttpRefusal.CHANGED_BUT_NOT_YET_VISIBLE);
            return Optional.empty();
        }
    }
}
