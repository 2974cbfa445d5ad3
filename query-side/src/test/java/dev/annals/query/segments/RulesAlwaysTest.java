package dev.annals.query.segments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.api.Check;
import dev.annals.api.customer.CustomerSummary;
import dev.annals.api.query.AsOf;
import dev.annals.api.segment.Audience;
import dev.annals.api.segment.FindAudience;
import dev.annals.api.segment.PreviewRule;
import dev.annals.api.segment.Rule;
import dev.annals.api.segment.RuleCheck;
import dev.annals.api.segment.SegmentPreview;
import dev.annals.query.customer360.Customer360ReadModel;
import dev.annals.query.pipeline.PipelineReadModel;
import dev.annals.query.testing.ReadModelFixture;
import dev.annals.query.tickets.TicketsReadModel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeTry;

/** What SQL makes of a rule is what the rule says, whatever happened and whenever it is asked about. */
class RulesAlwaysTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int RULES = 40;
    private static final ReadModelFixture FIXTURE = new ReadModelFixture(
            new Customer360ReadModel(), new PipelineReadModel(), new TicketsReadModel(), new SegmentsReadModel());

    private final SegmentQueries queries = new SegmentQueries(FIXTURE.worlds, ZONE, ReadModelFixture.CLOCK);

    @AfterContainer
    static void close() {
        FIXTURE.close();
    }

    @BeforeTry
    void reset() {
        FIXTURE.reset();
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void a_rule_finds_exactly_the_customers_that_fulfil_it(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 70) int length) {
        Random random = new Random(seed);
        RandomCustomers customers = new RandomCustomers(FIXTURE, random);
        for (int i = 0; i < length; i++) {
            customers.next();
        }
        for (int i = 0; i < RULES; i++) {
            Rule rule = checked(new RandomRules(random).next(3));
            long position = 1 + random.nextInt(length);
            agree(rule, position, new AsOf.AtPosition(position), FIXTURE.journal.recordedAt(position));
            agree(rule, length, AsOf.NOW, ReadModelFixture.TODAY);
        }
    }

    private void agree(Rule rule, long position, AsOf asOf, Instant now) {
        PlainRules plain = new PlainRules(now, ZONE);
        List<UUID> expected = Told.by(FIXTURE.journal.after(0, (int) position)).people.entrySet().stream()
                .filter(entry -> plain.holds(rule, entry.getValue()))
                .map(java.util.Map.Entry::getKey)
                .toList();
        SegmentPreview preview = queries.handle(new PreviewRule(rule, asOf)).body();
        assertThat(expected)
                .as("%s as of %s", rule, asOf)
                .hasSize((int) preview.count())
                .containsAll(preview.sample().stream().map(CustomerSummary::id).toList());
        Audience audience = new Audience(List.of(), List.of(), rule, List.of(), List.of());
        assertThat(queries.handle(new FindAudience(audience, null, 10_000, asOf))
                        .body())
                .isEqualTo(expected);
    }

    private static Rule checked(Rule rule) {
        Check check = new Check();
        Rule checked = RuleCheck.checked(check, "rule", rule);
        check.done();
        return checked;
    }
}
