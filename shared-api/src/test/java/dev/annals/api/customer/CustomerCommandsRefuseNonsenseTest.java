package dev.annals.api.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Json;
import dev.annals.api.Refusal;
import dev.annals.api.Refused;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DatabindException;

class CustomerCommandsRefuseNonsenseTest {
    private static final String ID = "\"id\":\"00000000-0000-7000-8000-00000000000a\"";

    @Test
    void a_customer_needs_a_kind_and_a_name() {
        Refused refused = refusedRegistration("{" + ID + "}");
        assertThat(refused.refusals()).extracting(Refusal::pointer).containsExactly("/kind", "/name");
        assertThat(refused.code()).isEqualTo(CommonRefusal.REQUIRED);
    }

    @Test
    void custom_fields_hold_single_values_only() {
        Refused refused =
                refusedRegistration("{" + ID + ",\"kind\":\"PERSON\",\"name\":\"Zoë\",\"custom\":{\"a\":[1]}}");
        assertThat(refused.refusals()).extracting(Refusal::pointer).containsExactly("/custom/a");
    }

    @Test
    void an_address_names_a_country_that_exists() {
        Refused refused = refusedRegistration(
                "{" + ID + ",\"kind\":\"PERSON\",\"name\":\"Zoë\",\"address\":{\"country\":\"XX\"}}");
        assertThat(refused.refusals()).extracting(Refusal::pointer).containsExactly("/address/country");
    }

    @Test
    void a_consent_says_yes_or_no() {
        Throwable thrown = catchThrowable(() -> Json.mapper()
                .readValue("{" + ID + ",\"channel\":\"EMAIL\",\"purpose\":\"news\"}", RecordConsent.class));
        assertThat(thrown).hasRootCauseInstanceOf(Refused.class);
    }

    @Test
    void unknown_fields_and_wrong_types_are_not_read() {
        assertThat(catchThrowable(() -> register("{" + ID + ",\"nmae\":\"Zoë\"}")))
                .isInstanceOf(DatabindException.class);
        assertThat(catchThrowable(() -> register("{" + ID + ",\"name\":7}"))).isInstanceOf(DatabindException.class);
        assertThat(catchThrowable(() -> register("{" + ID + "," + ID + "}"))).isNotNull();
    }

    private static Refused refusedRegistration(String json) {
        Throwable thrown = catchThrowable(() -> register(json));
        assertThat(thrown).hasRootCauseInstanceOf(Refused.class);
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return (Refused) cause;
    }

    private static RegisterCustomer register(String json) {
        return Json.mapper().readValue(json, RegisterCustomer.class);
    }
}
