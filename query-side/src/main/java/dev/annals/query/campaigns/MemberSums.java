package dev.annals.query.campaigns;

import dev.annals.api.campaign.FunnelStep;
import dev.annals.api.campaign.GetCampaignPerformance;
import dev.annals.api.campaign.VariantFigures;
import dev.annals.query.report.Ratio;
import dev.annals.query.world.World;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many members of a campaign came how far, all together and by variant. */
final class MemberSums {
    private static final double SIGNIFICANCE = 0.05;
    private static final String STEPS = """
            SELECT count(*) AS audience,
                   count(*) FILTER (WHERE source = 'AUDIENCE' AND state <> 'REFUSED') AS allowed,
                   count(*) FILTER (WHERE state = 'SENT') AS sent,
                   count(*) FILTER (WHERE state = 'SENT' AND NOT 'BOUNCED' = ANY (responses)) AS delivered,
                   count(*) FILTER (WHERE responses && ARRAY['OPENED', 'CLICKED']) AS opened,
                   count(*) FILTER (WHERE 'CLICKED' = ANY (responses)) AS clicked,
                   count(*) FILTER (WHERE responses && ARRAY['REPLIED', 'REGISTERED', 'ATTENDED', 'CONVERTED'])
                       AS responded,
                   count(*) FILTER (WHERE lead) AS leads
              FROM campaign_member
             WHERE campaign_id = ?
            """;
    private static final String VARIANTS = """
            SELECT variant,
                   count(*) FILTER (WHERE state = 'SENT') AS sent,
                   count(*) FILTER (WHERE state = 'SENT' AND ? = ANY (responses)) AS reached
              FROM campaign_member
             WHERE campaign_id = ? AND variant IS NOT NULL
             GROUP BY variant
             ORDER BY variant COLLATE "C"
            """;

    private final Map<FunnelStep, Long> steps = new EnumMap<>(FunnelStep.class);
    private final List<Variant> variants = new ArrayList<>();

    private record Variant(String name, long sent, long reached) {}

    private MemberSums() {}

    static MemberSums of(World world, GetCampaignPerformance query) {
        MemberSums sums = new MemberSums();
        world.sql().sql(STEPS).param(query.id()).query(sums::steps);
        world.sql().sql(VARIANTS).param(query.goal().name()).param(query.id()).query(sums::variant);
        return sums;
    }

    private void steps(ResultSet row) throws SQLException {
        steps.put(FunnelStep.AUDIENCE, row.getLong("audience"));
        steps.put(FunnelStep.ALLOWED, row.getLong("allowed"));
        steps.put(FunnelStep.SENT, row.getLong("sent"));
        steps.put(FunnelStep.DELIVERED, row.getLong("delivered"));
        steps.put(FunnelStep.OPENED, row.getLong("opened"));
        steps.put(FunnelStep.CLICKED, row.getLong("clicked"));
        steps.put(FunnelStep.RESPONDED, row.getLong("responded"));
        steps.put(FunnelStep.LEADS, row.getLong("leads"));
    }

    private void variant(ResultSet row) throws SQLException {
        variants.add(new Variant(row.getString("variant"), row.getLong("sent"), row.getLong("reached")));
    }

    long count(FunnelStep step) {
        return steps.getOrDefault(step, 0L);
    }

    /** Nothing to compare when there is only one. */
    List<VariantFigures> variants() {
        return variants.size() < 2
                ? List.of()
                : variants.stream().map(this::figures).toList();
    }

    private VariantFigures figures(Variant variant) {
        Variant first = variants.getFirst();
        BigDecimal rate = Ratio.of(variant.reached, variant.sent);
        if (variant == first) {
            return new VariantFigures(variant.name, variant.sent, variant.reached, rate, null, null);
        }
        TwoProportions both = new TwoProportions(variant.sent, variant.reached, first.sent, first.reached);
        // Several comparisons share the chance of being wrong once (Bonferroni).
        double significance = SIGNIFICANCE / (variants.size() - 1);
        BigDecimal pValue = both.hasEnoughData() ? Ratio.rounded(BigDecimal.valueOf(both.pValue())) : null;
        return new VariantFigures(
                variant.name, variant.sent, variant.reached, rate, both.verdict(significance), pValue);
    }
}
