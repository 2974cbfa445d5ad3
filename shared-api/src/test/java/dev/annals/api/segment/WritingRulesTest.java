package dev.annals.api.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.annals.api.Check;
import dev.annals.api.CommonRefusal;
import dev.annals.api.Json;
import dev.annals.api.Money;
import dev.annals.api.Refusal;
import dev.annals.api.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rule looks like in JSON, and what is said of one that makes no sense. */
class WritingRulesTest {
    @Test
    void a_rule_is_read_and_written_in_one_form() {
        String json = "{'all':[{'field':'grade','op':'in','values':['A','B']},{'any':["
                + "{'field':'openDealAmount','op':'atLeast','value':{'amount':'1000.00','currency':'CNY'}},"
                + "{'not':{'field':'consent','op':'is','value':true,'channel':'EMAIL','purpose':'offer'}},"
                + "{'field':'openTickets','op':'between','values':[1,3]},{'field':'email','op':'isSet'}]}]}";
        Rule rule = checked(json);
        assertThat(rule)
                .isEqualTo(new AllOf(List.of(
                        Condition.of("grade", Operator.IN, List.of("A", "B")),
                        new AnyOf(List.of(
                                Condition.of(
                                        "openDealAmount",
                                        Operator.AT_LEAST,
                                        new Money(new BigDecimal("1000.00"), "CNY")),
                                new Not(new Condition("consent", "is", true, null, "EMAIL", "offer")),
                                Condition.of("openTickets", Operator.BETWEEN, List.of(number("1"), number("3"))),
                                Condition.of("email", Operator.IS_SET))))));
        String written = Json.mapper().writeValueAsString(rule);
        assertThat(Json.mapper().readValue(written, Rule.class)).isEqualTo(rule);
        assertThat(written.replace('"', '\'')).contains("'all':[{'field':'grade','op':'in','values':['A','B']},{'any'");
    }

    @Test
    void values_are_kept_in_one_form_however_they_are_written() {
        assertThat(checked("{'field':'custom.size','op':'is','value':1.50e1}"))
                .isEqualTo(Condition.of("custom.size", Operator.IS, number("15")));
        assertThat(checked("{'field':'name','op':'contains','value':' Zoe\u0308 '}"))
                .isEqualTo(Condition.of("name", Operator.CONTAINS, "Zo\u00eb"));
        assertThat(checked("{'field':'wonAmount','op':'atLeast','value':{'amount':'7','currency':'CNY'}}"))
                .isEqualTo(Condition.of("wonAmount", Operator.AT_LEAST, new Money(number("7.00"), "CNY")));
        assertThat(checked("{'field':'ownerId','op':'is','value':'0198F2C4-7A00-7000-8000-000000000001'}"))
                .isEqualTo(Condition.of("ownerId", Operator.IS, "0198f2c4-7a00-7000-8000-000000000001"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'field':'registeredAt','op':'olderThan','value':'P1Y6M'}",
                "{'field':'registeredAt','op':'within','value':'PT36H'}",
                "{'field':'registeredAt','op':'between','values':['2026-01-01','2026-01-01']}",
                "{'field':'registeredAt','op':'since','value':'2026-01-01T00:00:00+08:00'}",
                "{'field':'lastInteractionAt','op':'isNotSet'}",
                "{'field':'birthday','op':'between','values':['--12-20','--01-05']}",
                "{'field':'birthday','op':'is','value':'--02-29'}",
                "{'field':'tag','op':'notIn','values':['vip']}",
                "{'field':'lifecycle','op':'is','value':'CUSTOMER'}",
                "{'field':'custom.规模','op':'is','value':true}",
                "{'field':'custom.size','op':'between','values':[-1.5,2]}",
            })
    void what_makes_sense_is_accepted(String json) {
        assertThat(checked(json)).isInstanceOf(Condition.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | | NOT_A_RULE",
                "{'all':{}} | /all | NOT_A_RULE",
                "{'all':[null]} | /all/0 | NOT_A_RULE",
                "{'all':[{'any':[7]}]} | /all/0/any/0 | NOT_A_RULE",
                "{'not':[]} | /not | NOT_A_RULE",
                "{'all':[],'any':[]} | | NOT_A_RULE",
                "{'field':'grade','op':'is','value':'A','more':1} | | NOT_A_RULE",
                "{'field':7,'op':'is','value':'A'} | /field | NOT_A_RULE",
                "{'field':'grade','op':'in','values':'A'} | /values | NOT_A_RULE",
            })
    void what_is_no_rule_is_refused_where_it_stands(String json, String pointer, SegmentRefusal code) {
        Refused refused = catchThrowableOfType(Refused.class, () -> read(json));
        assertThat(refused.refusals().getFirst().pointer()).isEqualTo(pointer == null ? "" : pointer);
        assertThat(refused.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'field':'shoeSize','op':'is','value':42} | /rule/field | UNKNOWN_RULE_FIELD",
                "{'field':'custom.','op':'is','value':42} | /rule/field | UNKNOWN_RULE_FIELD",
                "{'field':'custom.a b','op':'is','value':42} | /rule/field | UNKNOWN_RULE_FIELD",
                "{'any':[{'field':'grade','op':'atLeast','value':'A'}]} | /rule/any/0/op | UNKNOWN_RULE_OPERATOR",
                "{'not':{'field':'email','op':'is','value':'x'}} | /rule/not/op | UNKNOWN_RULE_OPERATOR",
                "{'field':'grade','value':'A'} | /rule/op | UNKNOWN_RULE_OPERATOR",
                "{'field':'grade','op':'is'} | /rule/value | BAD_RULE_VALUE",
                "{'field':'grade','op':'is','value':7} | /rule/value | BAD_RULE_VALUE",
                "{'field':'grade','op':'is','value':{}} | /rule/value | BAD_RULE_VALUE",
                "{'field':'grade','op':'is','value':'A','values':['A']} | /rule/values | BAD_RULE_VALUE",
                "{'field':'grade','op':'isSet','value':true} | /rule/value | BAD_RULE_VALUE",
                "{'field':'grade','op':'in','values':[]} | /rule/values | BAD_RULE_VALUE",
                "{'field':'grade','op':'in','values':['A',7]} | /rule/values/1 | BAD_RULE_VALUE",
                "{'field':'grade','op':'is','value':'A','channel':'EMAIL'} | /rule/channel | BAD_RULE_VALUE",
                "{'field':'kind','op':'is','value':'ROBOT'} | /rule/value | BAD_RULE_VALUE",
                "{'field':'ownerId','op':'is','value':'1-1-1-1-1'} | /rule/value | BAD_RULE_VALUE",
                "{'field':'openDeals','op':'is','value':0.5} | /rule/value | BAD_RULE_VALUE",
                "{'field':'openDeals','op':'is','value':-1} | /rule/value | BAD_RULE_VALUE",
                "{'field':'openDeals','op':'between','values':[1]} | /rule/values | BAD_RULE_VALUE",
                "{'field':'wonAmount','op':'atLeast','value':7} | /rule/value | BAD_RULE_VALUE",
                "{'field':'wonAmount','op':'atLeast','value':{'amount':'1e9','currency':'CNY'}} | /rule/value | BAD_RULE_VALUE",
                "{'field':'birthday','op':'is','value':'--02-30'} | /rule/value | BAD_RULE_VALUE",
                "{'field':'registeredAt','op':'within','value':'P0D'} | /rule/value | BAD_RULE_VALUE",
                "{'field':'registeredAt','op':'within','value':'-P1D'} | /rule/value | BAD_RULE_VALUE",
                "{'field':'registeredAt','op':'within','value':'P999999999Y'} | /rule/value | BAD_RULE_VALUE",
                "{'field':'registeredAt','op':'since','value':'yesterday'} | /rule/value | BAD_RULE_VALUE",
                "{'field':'registeredAt','op':'since','value':'2026-02-30'} | /rule/value | BAD_RULE_VALUE",
                "{'field':'consent','op':'is','value':1,'channel':'EMAIL','purpose':'x'} | /rule/value | BAD_RULE_VALUE",
                "{'field':'consent','op':'is','value':true,'purpose':'x'} | /rule/channel | BAD_RULE_VALUE",
                "{'field':'custom.size','op':'atLeast','value':'7'} | /rule/value | BAD_RULE_VALUE",
                "{'field':'custom.size','op':'is','value':1e1000000000} | /rule/value | BAD_RULE_VALUE",
                "{'any':[]} | /rule/any | EMPTY_GROUP",
            })
    void what_makes_no_sense_is_refused_where_it_stands(String json, String pointer, SegmentRefusal code) {
        assertThat(refusals(json)).extracting(Refusal::pointer, Refusal::code).contains(tuple(pointer, code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'field':'consent','op':'is','value':true,'channel':'EMAIL'} | /rule/purpose | REQUIRED",
                "{'field':'grade','op':'is','value':' '} | /rule/value | REQUIRED",
                "{'field':'wonAmount','op':'atLeast','value':{'amount':'1','currency':'cny'}} | /rule/value/currency | BAD_MONEY",
                "{'field':'registeredAt','op':'since','value':'1066-10-14'} | /rule/value | OUT_OF_RANGE",
                "{'field':'registeredAt','op':'between','values':['2026-01-02','2026-01-01']} | /rule/values | RANGE_REVERSED",
                "{'field':'openDeals','op':'between','values':[3,1]} | /rule/values | RANGE_REVERSED",
            })
    void values_are_checked_as_everywhere(String json, String pointer, CommonRefusal code) {
        assertThat(refusals(json))
                .containsExactly(
                        new Refusal(code, pointer, refusals(json).getFirst().values()));
    }

    @Test
    void every_mistake_is_named_at_once() {
        assertThat(refusals("{'all':[{'any':[]},{'field':'x','op':'y'},{'field':'grade','op':'y'}]}"))
                .extracting(Refusal::pointer)
                .containsExactly("/rule/all/0/any", "/rule/all/1/field", "/rule/all/2/op");
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 100})
    void groups_stand_inside_each_other_up_to_a_limit(int depth) {
        String json = "{'not':".repeat(depth) + "{'field':'email','op':'isSet'}" + "}".repeat(depth);
        if (depth <= 8) {
            assertThat(checked(json)).isInstanceOf(Not.class);
        } else {
            assertThat(refusals(json)).extracting(Refusal::code).containsExactly(SegmentRefusal.RULE_TOO_DEEP);
        }
    }

    @Test
    void a_rule_has_no_more_conditions_and_a_condition_no_more_values_than_anybody_needs() {
        assertThat(checked(any(100))).isInstanceOf(AnyOf.class);
        assertThat(refusals(any(101)))
                .extracting(Refusal::code, Refusal::pointer)
                .containsExactly(tuple(SegmentRefusal.TOO_MANY_CONDITIONS, "/rule"));
        assertThat(refusals("{'field':'grade','op':'in','values':[%s]}".formatted(repeated("'A'", 201))))
                .extracting(Refusal::code)
                .containsExactly(CommonRefusal.TOO_MANY);
    }

    private static String any(int conditions) {
        return "{'any':[%s]}".formatted(repeated("{'field':'email','op':'isSet'}", conditions));
    }

    private static String repeated(String text, int times) {
        return IntStream.range(0, times).mapToObj(i -> text).collect(Collectors.joining(","));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Rule read(String json) {
        return Json.mapper().readValue(json.replace('\'', '"'), Rule.class);
    }

    private static Rule checked(String json) {
        Check check = new Check();
        Rule rule = RuleCheck.checked(check, "rule", read(json));
        check.done();
        return rule;
    }

    private static List<Refusal> refusals(String json) {
        return catchThrowableOfType(Refused.class, () -> checked(json)).refusals();
    }
}
