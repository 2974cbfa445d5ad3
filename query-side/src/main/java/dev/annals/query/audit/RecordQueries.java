package dev.annals.query.audit;

import dev.annals.api.audit.FindRecordsOf;
import dev.annals.api.query.Answer;
import dev.annals.query.world.World;
import dev.annals.query.world.Worlds;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;

/**
 * Says which records tell of an entity. It looks at all versions of their rows up to the world's position, since what
 * was retracted or given to somebody else told of it before.
 */
public final class RecordQueries {
    private static final String OF_CUSTOMER = """
            SELECT id FROM read_model.opportunity WHERE customer_id = :id AND valid_from <= :position
            UNION SELECT id FROM read_model.ticket WHERE customer_id = :id AND valid_from <= :position
            UNION SELECT id FROM read_model.campaign_member WHERE customer_id = :id AND valid_from <= :position
            ORDER BY id""";
    private static final String OF_CAMPAIGN = """
            SELECT DISTINCT id FROM read_model.campaign_member WHERE campaign_id = :id AND valid_from <= :position
            ORDER BY id""";

    private final Worlds worlds;

    public RecordQueries(Worlds worlds) {
        this.worlds = worlds;
    }

    @QueryHandler
    public Answer<List<UUID>> handle(FindRecordsOf query) {
        return worlds.ask(
                query.asOf(),
                world -> Stream.concat(Stream.of(query.id()), belonging(world, query).stream())
                        .toList());
    }

    private static List<UUID> belonging(World world, FindRecordsOf query) {
        return switch (query.type()) {
            case CUSTOMER -> ids(world, OF_CUSTOMER, query.id());
            case CAMPAIGN -> ids(world, OF_CAMPAIGN, query.id());
            default -> List.of();
        };
    }

    private static List<UUID> ids(World world, String sql, UUID id) {
        return world.sql()
                .sql(sql)
                .param("id", id)
                .param("position", world.position())
                .query(UUID.class)
                .list();
    }
}
