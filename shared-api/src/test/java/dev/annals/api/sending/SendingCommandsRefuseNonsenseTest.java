package dev.annals.api.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Json;
import dev.annals.api.Patch;
import dev.annals.api.Refusal;
import dev.annals.api.RefusalCode;
import dev.annals.api.Refused;
import dev.annals.api.campaign.CampaignChannel;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;

class SendingCommandsRefuseNonsenseTest {
    private static final String HASH = "h".repeat(43);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'quietHours':{'from':'22:00','to':'22:00'}} | /quietHours | EMPTY_QUIET_HOURS",
                "{'quietHours':{'from':'22:00'}} | /quietHours/to | REQUIRED",
                "{'quietHours':{'from':'24:00','to':'08:00'}} | /quietHours/from | BAD_FORMAT",
                "{'quietHours':{'from':'22:00','to':'8:00'}} | /quietHours/to | BAD_FORMAT",
                "{'cap':{'messages':0,'days':7}} | /cap/messages | OUT_OF_RANGE",
                "{'cap':{'messages':1001,'days':7}} | /cap/messages | OUT_OF_RANGE",
                "{'cap':{'messages':1}} | /cap/days | OUT_OF_RANGE",
                "{'cap':{'messages':1,'days':366}} | /cap/days | OUT_OF_RANGE",
                "{'perMinute':0} | /perMinute | OUT_OF_RANGE",
                "{'perMinute':100001} | /perMinute | OUT_OF_RANGE",
                "{'sender':{'address':'news@example.com'}} | /sender/name | REQUIRED",
                "{'sender':{'name':'News'}} | /sender/address | REQUIRED",
                "{'sender':{'name':'News','address':'news'}} | /sender/address | BAD_EMAIL",
                "{'sender':{'name':'News\\r\\nBcc: a@example.com','address':'news@example.com'}} | /sender/name | FORBIDDEN_CHARACTERS",
                "{'sender':{'name':'News','address':'news@example.com\\nBcc: a@example.com'}} | /sender/address | FORBIDDEN_CHARACTERS",
                "{'replyTo':'nobody'} | /replyTo | BAD_EMAIL",
                "{'approvalRequired':null} | /approvalRequired | REQUIRED",
            })
    void rules_that_make_no_sense_are_refused_where_they_do_not(String json, String pointer, String code) {
        Refused refused = refused(() -> read(json));
        assertThat(refused.refusals()).extracting(Refusal::pointer).containsOnly(pointer);
        assertThat(refused.code().name()).isEqualTo(code);
    }

    @Test
    void the_ends_of_every_range_belong_to_it() {
        assertThat(read("{'cap':{'messages':1,'days':1},'perMinute':1}").perMinute())
                .isEqualTo(Patch.set(1));
        assertThat(read("{'cap':{'messages':1000,'days':365},'perMinute':100000}")
                        .cap())
                .isEqualTo(Patch.set(new MessageCap(1_000, 365)));
        assertThat(read("{'quietHours':{'from':'00:00','to':'23:59'}}").quietHours())
                .isEqualTo(Patch.set(new QuietTimes("00:00", "23:59")));
    }

    @Test
    void everything_but_the_approval_can_be_cleared() {
        ChangeSendingRules none = read("{'quietHours':null,'cap':null,'perMinute':null,'sender':null,'replyTo':null}");
        assertThat(none)
                .isEqualTo(new ChangeSendingRules(
                        Patch.clear(), Patch.clear(), Patch.clear(), Patch.clear(), Patch.clear(), null));
    }

    @ParameterizedTest
    @EnumSource(
            value = CampaignChannel.class,
            names = {"SOCIAL", "EVENT", "AD", "WEB"})
    void who_is_reached_at_no_address_has_none_to_suppress(CampaignChannel channel) {
        assertThat(code(() -> suppress(channel, HASH))).isEqualTo(SendingRefusal.CHANNEL_WITHOUT_ADDRESSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann@example.com", "+8613812345678", "", "138 1234 5678", "4915112345678"})
    void an_address_is_no_hash(String address) {
        assertThat(code(() -> suppress(CampaignChannel.EMAIL, address))).isEqualTo(CommonRefusal.BAD_FORMAT);
    }

    @Test
    void a_suppression_ends_for_a_reason() {
        assertThat(refused(() -> new ReleaseSuppression(new UUID(1, 1), " ")).refusals())
                .extracting(Refusal::pointer)
                .containsExactly("/reason");
    }

    @Test
    void the_suppression_of_an_address_is_the_same_whenever_it_is_asked_for() {
        assertThat(suppress(CampaignChannel.SMS, HASH).id())
                .isEqualTo(UUID.fromString("a0c44547-0a35-3c7e-8eba-31e598f23870"));
    }

    private static ChangeSendingRules read(String json) {
        try {
            return Json.mapper().readValue(json.replace('\'', '"'), ChangeSendingRules.class);
        } catch (DatabindException refused) {
            if (refused.getCause() instanceof Refused cause) {
                throw cause;
            }
            throw refused;
        }
    }

    private static Suppress suppress(CampaignChannel channel, String hash) {
        return new Suppress(channel, hash, SuppressionReason.MANUAL, null);
    }

    private static RefusalCode code(ThrowingCallable made) {
        return refused(made).code();
    }

    private static Refused refused(ThrowingCallable made) {
        return catchThrowableOfType(Refused.class, made);
    }
}
