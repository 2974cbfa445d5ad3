package dev.annals.server.http;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Refused;
import dev.annals.api.query.Answer;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.ListRequest;
import dev.annals.api.query.Page;
import dev.annals.api.query.Query;
import dev.annals.api.query.QueryRefusal;
import dev.annals.api.sight.Sight;
import dev.annals.journal.JournalReader;
import dev.annals.query.live.Visibility;
import dev.annals.server.dispatch.Queries;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Answers reads. */
@Component
public class Reads {
    private final Queries queries;
    private final Visibility visibility;
    private final JournalReader journal;

    Reads(Queries queries, Visibility visibility, JournalReader journal) {
        this.queries = queries;
        this.journal = journal;
        this.visibility = visibility;
    }

    /** One resource, as fresh as the client wants it. */
    public <V> Reading<V> one(Resource<V> resource, UUID id, Moment moment) {
        Long atLeast = moment.atLeast();
        if (atLeast == null) {
            return ask(resource, id, moment.asOf());
        }
        if (!visibility.awaitVersion(id, resource.table(), atLeast, moment.patience())) {
            requireThere(resource, id, moment.asOf());
            throw Refused.because(QueryRefusal.NOT_YET_VISIBLE);
        }
        return ask(resource, id, moment.asOf());
    }

    /** That something is recorded is told only to those who see everything; to others what they do not see is not there. */
    private void requireThere(Resource<?> resource, UUID id, AsOf asOf) {
        if (!Sight.current().isFull()) {
            ask(resource, id, asOf);
        }
        Refused.unless(!journal.ofAggregate(id, 0).isEmpty(), CommonRefusal.NOT_FOUND);
    }

    private <V> Reading<V> ask(Resource<V> resource, UUID id, AsOf asOf) {
        Answer<V> answer = queries.ask(resource.query().apply(id, asOf));
        return new Reading<>(answer, resource.version().applyAsLong(answer.body()));
    }

    /** A question that is about no single resource. */
    public <R> Reading<R> report(Query<R> query) {
        return Reading.of(queries.ask(query));
    }

    /** A list. */
    public <T> Listing<T> list(
            Class<T> type, Listed listed, BiFunction<ListRequest, AsOf, ? extends Query<Page<T>>> query) {
        return list(type, listed, query, first -> listed.asOf().at(new AsOf.AtPosition(first.position())));
    }

    /** A list that also depends on the time that has passed since the last event, so that is what is kept. */
    public <T> Listing<T> clocks(
            Class<T> type, Listed listed, BiFunction<ListRequest, AsOf, ? extends Query<Page<T>>> query) {
        return list(type, listed, query, first -> listed.asOf().at(new AsOf.AtInstant(first.instant())));
    }

    private <T> Listing<T> list(
            Class<T> type,
            Listed listed,
            BiFunction<ListRequest, AsOf, ? extends Query<Page<T>>> query,
            Function<Answer<?>, AsOf> pin) {
        Answer<Page<T>> first = queries.ask(query.apply(listed.request(), listed.asOf()));
        AsOf pinned = pin.apply(first);
        return new Listing<>(
                type,
                first,
                cursor -> queries.ask(query.apply(at(cursor, listed.request()), pinned))
                        .body());
    }

    /** A list that is always answered whole. */
    public <T> Listing<T> all(Class<T> type, Query<List<T>> query) {
        Answer<List<T>> answer = queries.ask(query);
        Page<T> page = new Page<>(answer.body(), null, null);
        return new Listing<>(type, new Answer<>(page, answer.position(), answer.instant()), cursor -> page);
    }

    private static ListRequest at(String cursor, ListRequest request) {
        return new ListRequest(
                request.filters(), request.q(), request.sort(), request.limit(), cursor, request.count());
    }
}
