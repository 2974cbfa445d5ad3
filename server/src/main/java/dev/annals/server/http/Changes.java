package dev.annals.server.http;

import dev.annals.api.Command;
import dev.annals.api.CommonRefusal;
import dev.annals.api.Refused;
import dev.annals.api.query.AsOf;
import dev.annals.server.dispatch.Changed;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Wish;
import dev.annals.server.problem.HttpRefusal;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Carries out intents and answers with the version that came of them. */
@Component
public class Changes {
    static final String PREFERENCE_APPLIED = "Preference-Applied";

    private final CommandDispatcher dispatcher;
    private final StaleVersions staleVersions;
    private final Reads reads;

    Changes(CommandDispatcher dispatcher, StaleVersions staleVersions, Reads reads) {
        this.dispatcher = dispatcher;
        this.staleVersions = staleVersions;
        this.reads = reads;
    }

    /** Something comes into being; asking twice for the same answers the same. */
    public <C extends Record & Command> ResponseEntity<Object> create(Intent<C> intent, Resource<?> resource) {
        Changed changed = dispatch(intent);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create(Resource.BASE + resource.path() + "/" + changed.id()));
        return answer(answer, changed, intent.preference(), resource);
    }

    /** Something changes; a change that was made already answers the version as it is. */
    public <C extends Record & Command> ResponseEntity<Object> change(Intent<C> intent, Resource<?> resource) {
        return answer(ResponseEntity.ok(), dispatch(intent), intent.preference(), resource);
    }

    private <C extends Record & Command> Changed dispatch(Intent<C> intent) {
        Wish wish = new Wish(intent.body(), intent.occurredAt(), intent.reason(), intent.expectedVersion());
        try {
            return dispatcher.dispatch(wish, intent.origin());
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
