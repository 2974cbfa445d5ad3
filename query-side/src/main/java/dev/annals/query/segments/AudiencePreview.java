package dev.annals.query.segments;

import dev.annals.api.segment.Audience;
import dev.annals.api.segment.SegmentPreview;
import dev.annals.query.world.World;
import java.time.Instant;
import java.time.ZoneId;

/** Who is in an audience that something else defines, for those who show it. */
public final class AudiencePreview {
    private AudiencePreview() {}

    /**
     * How many customers, and some of them.
     *
     * @param moment from which its rules look at time
     * @param zone decides what day it is
     */
    public static SegmentPreview of(World world, Audience audience, Instant moment, ZoneId zone) {
        Parameters parameters = new Parameters();
        Members members = new Members(world, parameters, new Today(moment, zone));
        String ids = "SELECT a.id" + new AudienceSql(parameters, members).from(audience);
        return SegmentQueries.preview(world, ids, parameters);
    }
}
