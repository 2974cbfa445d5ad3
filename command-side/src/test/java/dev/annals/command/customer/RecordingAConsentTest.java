package dev.annals.command.customer;

import static dev.annals.command.Examples.PERSON;
import static dev.annals.command.Examples.person;

import dev.annals.api.CommonRefusal;
import dev.annals.api.customer.ConsentChannel;
import dev.annals.api.customer.ConsentRecorded;
import dev.annals.api.customer.ConsentRetracted;
import dev.annals.api.customer.CustomerLimits;
import dev.annals.api.customer.CustomerRefusal;
import dev.annals.api.customer.RecordConsent;
import dev.annals.api.customer.RetractConsent;
import dev.annals.api.customer.RetractCustomer;
import dev.annals.command.CommandSideFixture;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordingAConsentTest {
    /** There it is already 11 March when the fixture's clock shows 10 March in UTC. */
    private final CommandSideFixture annals =
            CommandSideFixture.start(ZoneId.of("Asia/Shanghai")).given(person(PERSON));

    @Test
    void a_yes_is_recorded_once() {
        annals.when(consent("news", true, null))
                .records(new ConsentRecorded(PERSON, ConsentChannel.EMAIL, "news", true, "web form", null));
        annals.when(consent("news", true, null)).recordsNothing();
    }

    @Test
    void a_no_follows_a_yes() {
        annals.given(consent("news", true, null));
        annals.when(consent("news", false, null)).atVersion(3);
        annals.when(consent("news", false, null)).recordsNothing();
    }

    @Test
    void a_yes_holds_until_a_day_that_is_not_over_where_the_company_is() {
        annals.when(consent("news", true, LocalDate.of(2026, 3, 10)))
                .isRefusedAt("/validUntil", CustomerRefusal.CONSENT_ALREADY_OVER);
        annals.when(consent("news", true, LocalDate.of(2026, 3, 11))).atVersion(2);
    }

    @Test
    void a_yes_of_long_ago_may_be_over_by_now() {
        annals.whenOccurredAt(Instant.parse("2020-01-01T12:00:00Z"), consent("news", true, LocalDate.of(2021, 1, 1)))
                .atVersion(2);
    }

    @Test
    void a_no_is_never_over() {
        annals.when(consent("news", false, LocalDate.of(2020, 1, 1))).atVersion(2);
    }

    @Test
    void a_customer_has_at_most_two_hundred_consents() {
        annals.given(IntStream.range(0, CustomerLimits.CONSENTS)
                .mapToObj(i -> consent("purpose " + i, true, null))
                .toArray(RecordConsent[]::new));
        annals.when(consent("one more", true, null)).isRefused(CustomerRefusal.TOO_MANY_ENTRIES);
        annals.when(consent("purpose 7", false, null)).atVersion(CustomerLimits.CONSENTS + 2);
    }

    @Test
    void a_consent_that_was_a_mistake_is_withdrawn_once() {
        annals.given(consent("news", true, null), consent("offers", true, null));
        annals.when(retraction("news")).records(new ConsentRetracted(PERSON, ConsentChannel.EMAIL, "news"));
        annals.when(retraction("news")).recordsNothing().atVersion(4);
        annals.when(consent("offers", true, null)).recordsNothing();
        annals.when(consent("news", true, null)).atVersion(5);
    }

    @Test
    void a_retracted_customer_consents_to_nothing() {
        annals.given(new RetractCustomer(PERSON));
        annals.when(consent("news", true, null)).isRefused(CommonRefusal.RETRACTED);
        annals.when(retraction("news")).isRefused(CommonRefusal.RETRACTED);
    }

    private static RetractConsent retraction(String purpose) {
        return new RetractConsent(PERSON, ConsentChannel.EMAIL, purpose);
    }

    private static RecordConsent consent(String purpose, boolean granted, @Nullable LocalDate validUntil) {
        return new RecordConsent(PERSON, ConsentChannel.EMAIL, purpose, granted, "web form", validUntil);
    }

    @AfterEach
    void end() {
        annals.close();
    }
}
