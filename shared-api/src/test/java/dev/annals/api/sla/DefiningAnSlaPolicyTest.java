package dev.annals.api.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.annals.api.Json;
import dev.annals.api.Refused;
import dev.annals.api.ticket.TicketChannel;
import dev.annals.api.ticket.TicketPriority;
import dev.annals.api.ticket.TicketState;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefiningAnSlaPolicyTest {
    private static final UUID ID = new UUID(6, 1);
    private static final String RESOLVE = "{'clock':'RESOLUTION','limit':'PT8H'}";
    private static final String RESPOND = "{'clock':'FIRST_RESPONSE','limit':'PT4H'}";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            no target                    | 'targets':[]                                                | /targets NO_TARGET
            no targets                   | 'targets':null                                              | /targets NO_TARGET
            a target that is missing     | 'targets':[null]                                            | /targets/0 REQUIRED
            two for one clock            | 'targets':[RESOLVE,RESPOND,RESOLVE]                         | /targets DUPLICATE_TARGET
            no clock                     | 'targets':[{'limit':'PT1H'}]                                | /targets/0/clock REQUIRED
            no limit                     | 'targets':[{'clock':'RESOLUTION'}]                          | /targets/0/limit REQUIRED
            a limit of nothing           | 'targets':[RESPOND,{'clock':'RESOLUTION','limit':'PT0S'}]   | /targets/1/limit LIMIT_OUT_OF_RANGE
            a negative limit             | 'targets':[{'clock':'RESOLUTION','limit':'-PT1H'}]          | /targets/0/limit LIMIT_OUT_OF_RANGE
            less than a second           | 'targets':[{'clock':'RESOLUTION','limit':'PT0.999S'}]       | /targets/0/limit LIMIT_OUT_OF_RANGE
            more than ten years          | 'targets':[{'clock':'RESOLUTION','limit':'P3650DT1S'}]      | /targets/0/limit LIMIT_OUT_OF_RANGE
            no order                     | 'order':null                                                | /order REQUIRED
            an order below the first     | 'order':-1                                                  | /order OUT_OF_RANGE
            an order after the last      | 'order':10001                                               | /order OUT_OF_RANGE
            a pause while it is worked on| 'pauseOn':['OPEN','ON_HOLD','NEW']                          | /pauseOn NEVER_RUNS
            a pause for good             | 'pauseOn':['CLOSED']                                        | /pauseOn NEVER_RUNS
            a state that is missing      | 'pauseOn':['ON_HOLD',null]                                  | /pauseOn/1 REQUIRED
            a warning at the beginning   | 'warnAt':[0.5,0]                                            | /warnAt/1 OUT_OF_RANGE
            a warning at the breach      | 'warnAt':[1]                                                | /warnAt/0 OUT_OF_RANGE
            a warning of five decimals   | 'warnAt':[0.12345]                                          | /warnAt/0 OUT_OF_RANGE
            a warning next to nothing    | 'warnAt':[1e-9999]                                          | /warnAt/0 OUT_OF_RANGE
            a step without a clock       | 'escalation':[{'at':1,'raisePriority':true}]                | /escalation/0/clock REQUIRED
            a step at no share           | 'escalation':[{'clock':'RESOLUTION','raisePriority':true}]  | /escalation/0/at REQUIRED
            a step beyond the breach     | 'escalation':[{'clock':'RESOLUTION','at':1.5,'raisePriority':true}]         | /escalation/0/at OUT_OF_RANGE
            a step that does nothing     | 'escalation':[{'clock':'RESOLUTION','at':1,'assign':{'queue':' '}}]         | /escalation/0 ESCALATION_WITHOUT_ACTION
            a step without its warning   | 'escalation':[{'clock':'RESOLUTION','at':0.4,'raisePriority':true}]         | /escalation/0/at ESCALATION_WITHOUT_WARNING
            a step at the beginning      | 'escalation':[{'clock':'RESOLUTION','at':0,'raisePriority':true}]           | /escalation/0/at ESCALATION_WITHOUT_WARNING
            a step without its target    | 'escalation':[{'clock':'NEXT_RESPONSE','at':1,'raisePriority':true}]        | /escalation/0/clock ESCALATION_WITHOUT_TARGET
            nobody is notified           | 'escalation':[{'clock':'RESOLUTION','at':1,'notify':[null]}]                | /escalation/0/notify/0 REQUIRED, /escalation/0 ESCALATION_WITHOUT_ACTION
            """)
    void is_refused(String name, String field, String expected) {
        String body = "{'id':'" + ID + "','name':'x'," + field
                + (field.startsWith("'order'") ? "" : ",'order':1")
                + (field.startsWith("'targets'") ? "" : ",'targets':[RESOLVE]")
                + (field.startsWith("'warnAt'") ? "" : ",'warnAt':[0.5]") + "}";
        assertThat(told(catchThrowable(() -> read(body)))).isEqualTo(expected);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        String many = IntStream.range(0, 11).mapToObj(i -> "0.5").collect(Collectors.joining(","));
        assertThat(told(catchThrowable(() -> read("{'id':'" + ID + "','order':1,'warnAt':[" + many
                        + "],'when':{'grade':'" + "g".repeat(21) + "'}}"))))
                .isEqualTo("/name REQUIRED, /when/grade TOO_LONG, /targets NO_TARGET, /warnAt TOO_MANY");
    }

    @Test
    void what_is_left_out_is_every_ticket_no_pause_no_warning_no_escalation_and_active() {
        assertThat(read("{'id':'" + ID + "','name':' x ','order':0,'targets':[RESOLVE]}")
                        .terms())
                .isEqualTo(new SlaPolicyTerms(
                        "x",
                        0,
                        PolicyConditions.NONE,
                        List.of(new SlaTarget(SlaClock.RESOLUTION, Duration.ofHours(8), null)),
                        Set.of(),
                        List.of(),
                        List.of(),
                        true));
    }

    @Test
    void equal_policies_are_equal_however_they_are_written() {
        String step = "{'clock':'RESOLUTION','at':1,'raisePriority':true}";
        String early = "{'clock':'RESOLUTION','at':0.5,'raisePriority':true}";
        SlaPolicyTerms one = read("{'id':'" + ID + "','name':'x','order':1,'targets':[RESOLVE,RESPOND],"
                        + "'pauseOn':['RESOLVED','ON_HOLD','ON_HOLD'],'warnAt':[0.8,0.50,0.5],'escalation':["
                        + step.replace("1,", "1.0,") + "," + early.replace("0.5", "0.500") + "]}")
                .terms();
        SlaPolicyTerms other = read("{'id':'" + ID + "','name':'x','order':1,'targets':[RESPOND,RESOLVE],"
                        + "'pauseOn':['ON_HOLD','RESOLVED'],'warnAt':[0.5,0.80],'escalation':[" + early + "," + step
                        + "]}")
                .terms();
        assertThat(one).isEqualTo(other);
        assertThat(Json.mapper().writeValueAsString(one))
                .isEqualTo(Json.mapper().writeValueAsString(other));
        assertThat(one.pauseOn()).containsExactly(TicketState.ON_HOLD, TicketState.RESOLVED);
        assertThat(one.warnAt()).containsExactly(new BigDecimal("0.5"), new BigDecimal("0.8"));
        assertThat(Json.mapper().readValue(Json.mapper().writeValueAsString(one), SlaPolicyTerms.class))
                .isEqualTo(one);
    }

    @Test
    void terms_are_folded_from_the_events_that_they_become() {
        SlaPolicyTerms before = read("{'id':'" + ID + "','name':'x','order':1,'targets':[RESOLVE],'warnAt':[0.5],"
                        + "'pauseOn':['ON_HOLD'],'active':false}")
                .terms();
        ChangeSlaPolicy change = Json.mapper()
                .readValue(
                        json("{'id':'" + ID + "','order':2,'when':{'tag':'vip'},'pauseOn':null,'warnAt':[0.50]}"),
                        ChangeSlaPolicy.class);
        SlaPolicyTerms after = change.appliedTo(before);
        SlaPolicyChanged changed = SlaPolicyChanged.between(ID, before, after);

        assertThat(SlaPolicyTerms.after(null, SlaPolicyDefined.of(ID, before))).isEqualTo(before);
        assertThat(Json.mapper().writeValueAsString(changed))
                .isEqualTo(json("{'id':'" + ID + "','order':2,'when':{'tag':'vip'},'pauseOn':[]}"));
        assertThat(SlaPolicyTerms.after(before, changed)).isEqualTo(after);
        assertThat(after.active()).isFalse();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            no condition      | {}                                                                              | true
            all that is given | {'priority':'HIGH','category':'Access','channel':'CALL','grade':'A','tag':'vip'}| true
            one of two tags   | {'tag':'north'}                                                                 | true
            another priority  | {'priority':'LOW'}                                                              | false
            another category  | {'category':'access'}                                                           | false
            another channel   | {'channel':'CHAT','tag':'vip'}                                                  | false
            another grade     | {'grade':'B'}                                                                   | false
            another tag       | {'tag':'VIP'}                                                                   | false
            one of two        | {'priority':'HIGH','tag':'south'}                                               | false
            """)
    void conditions_match_when_everything_given_holds(String name, String conditions, boolean expected) {
        PolicyFacts facts =
                new PolicyFacts(TicketPriority.HIGH, "Access", TicketChannel.CALL, "A", Set.of("vip", "north"));
        PolicyConditions when = Json.mapper().readValue(json(conditions), PolicyConditions.class);
        assertThat(when.match(facts)).isEqualTo(expected);
    }

    @Test
    void a_ticket_that_lacks_what_is_wanted_does_not_match() {
        PolicyFacts bare = new PolicyFacts(TicketPriority.HIGH, null, TicketChannel.CALL, null, Set.of());
        assertThat(new PolicyConditions(null, "Access", null, null, null).match(bare))
                .isFalse();
        assertThat(new PolicyConditions(null, null, null, "A", null).match(bare))
                .isFalse();
        assertThat(PolicyConditions.NONE.match(bare)).isTrue();
    }

    private static DefineSlaPolicy read(String body) {
        return Json.mapper().readValue(json(body), DefineSlaPolicy.class);
    }

    private static String json(String body) {
        return body.replace("RESOLVE,", RESOLVE + ",")
                .replace("RESOLVE]", RESOLVE + "]")
                .replace("RESPOND", RESPOND)
                .replace('\'', '"');
    }

    private static String told(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        assertThat(root).isInstanceOf(Refused.class);
        return ((Refused) root)
                .refusals().stream()
                        .map(refusal -> refusal.pointer() + " " + refusal.code().name())
                        .collect(Collectors.joining(", "));
    }
}
