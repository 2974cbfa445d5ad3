package dev.annals.server.privacy;

import dev.annals.api.privacy.Holding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything beside events and read models that may hold something about a person. */
@Component
class Places {
    /** A word of few letters would be found in half of all texts, so it must be all that a cell says. */
    private static final String NAMED = """
            EXISTS (SELECT FROM unnest(cells) AS cell WHERE lower(trim(cell)) = ANY (:words)
                OR EXISTS (SELECT FROM unnest(:words) AS word
                            WHERE length(word) > 4 AND position(word IN lower(cell)) > 0)
                OR EXISTS (SELECT FROM unnest(:phones) AS phone
                            WHERE length(regexp_replace(cell, '\\D', '', 'g')) > 6
                              AND phone LIKE '%' || regexp_replace(cell, '\\D', '', 'g')))
            """;

    /** Found by what the person is called, so as long as that can still be read. */
    private static final List<Place> BY_NAME = List.of(Place.emptied("importFailures", "server.import_failure", NAMED));

    private static final List<Place> BY_ID = List.of(
            Place.emptied("snapshots", "journal.snapshot", "aggregate_id = ANY (:aggregates)"),
            Place.emptied("claims", "command.claim", "owner_id = :subject"),
            Place.emptied("outbox", "sending.outbox", "customer_id = :subject"),
            Place.emptied("reservations", "sending.reservation", "customer_id = :subject"),
            Place.emptied(
                    "answers",
                    "server.idempotency",
                    "position(convert_to((:subject)::uuid::text, 'UTF8') IN body) > 0"),
            new Place(
                    "importPrints",
                    "server.import_row",
                    "aggregate_id = ANY (:aggregates) AND prints <> ''",
                    "UPDATE server.import_row SET prints = ''"),
            new Place(
                    "importPrintsBefore",
                    "server.import_touch",
                    "aggregate_id = ANY (:aggregates) AND prints_before <> ''",
                    "UPDATE server.import_touch SET prints_before = ''"));

    private final JdbcClient sql;

    Places(JdbcClient sql) {
        this.sql = sql;
    }

    List<Holding> held(Person person) {
        List<Place> all = new ArrayList<>(BY_NAME);
        all.addAll(BY_ID);
        return each(all, place -> place.count(sql, person));
    }

    /** To be told before nobody can read any more what the person is called. */
    List<Holding> cleanseByName(Person person) {
        return person.words().isEmpty() && person.phones().isEmpty()
                ? List.of()
                : each(BY_NAME, place -> place.cleanse(sql, person));
    }

    List<Holding> cleanseById(Person person) {
        return each(BY_ID, place -> place.cleanse(sql, person));
    }

    private static List<Holding> each(List<Place> places, ToLongFunction<Place> work) {
        return places.stream()
                .map(place -> new Holding(place.name(), work.applyAsLong(place)))
                .filter(holding -> holding.count() > 0)
                .toList();
    }
}
