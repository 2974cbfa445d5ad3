package dev.annals.query.segments;

import dev.annals.api.Refused;
import dev.annals.api.campaign.CampaignRefusal;
import dev.annals.api.segment.Audience;
import dev.annals.api.segment.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who is in an audience, as a statement. */
final class AudienceSql {
    private final Parameters parameters;
    private final Members members;

    AudienceSql(Parameters parameters, Members members) {
        this.parameters = parameters;
        this.members = members;
    }

    /** What comes after FROM: the ids of the audience stand in {@code a.id}. */
    String from(Audience audience) {
        List<String> meant = segments("/segments/", audience.segments());
        Rule rule = audience.rule();
        if (rule != null) {
            meant.add(members.of(rule));
        }
        meant.add("SELECT unnest(" + parameters.ids(audience.add()) + ") AS id");
        List<String> excluded = segments("/exclude/", audience.exclude());
        excluded.add("SELECT unnest(" + parameters.ids(audience.remove()) + ") AS id");
        return " FROM customer a JOIN (" + String.join(" UNION ", meant) + ") m ON m.id = a.id"
                + " WHERE NOT EXISTS (SELECT FROM (" + String.join(" UNION ALL ", excluded) + ") x WHERE x.id = a.id)";
    }

    private List<String> segments(String pointer, List<UUID> ids) {
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String at = pointer + i;
            statements.add(members.of(ids.get(i)).orElseThrow(() -> Refused.at(at, CampaignRefusal.UNKNOWN_SEGMENT)));
        }
        return statements;
    }
}
