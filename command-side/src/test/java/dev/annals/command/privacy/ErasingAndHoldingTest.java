package dev.annals.command.privacy;

import dev.annals.api.CommonRefusal;
import dev.annals.api.customer.RetractCustomer;
import dev.annals.api.privacy.ErasureOrdered;
import dev.annals.api.privacy.HoldPlaced;
import dev.annals.api.privacy.HoldReleased;
import dev.annals.api.privacy.Holding;
import dev.annals.api.privacy.OrderErasure;
import dev.annals.api.privacy.PlaceHold;
import dev.annals.api.privacy.PrivacyFiles;
import dev.annals.api.privacy.PrivacyRefusal;
import dev.annals.api.privacy.RecordErasure;
import dev.annals.api.privacy.ReleaseHold;
import dev.annals.api.privacy.SubjectErased;
import dev.annals.command.CommandSideFixture;
import dev.annals.command.Examples;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErasingAndHoldingTest {
    private static final UUID CUSTOMER = new UUID(7, 1);
    private static final UUID FILE = PrivacyFiles.id(CUSTOMER);
    private static final UUID HOLD = new UUID(7, 2);
    private static final OrderErasure ORDER = new OrderErasure(CUSTOMER, "Article 17");
    private static final PlaceHold PLACE = new PlaceHold(CUSTOMER, HOLD, "Case 7");
    private static final ReleaseHold RELEASE = new ReleaseHold(CUSTOMER, HOLD, "Closed");

    private final CommandSideFixture annals = CommandSideFixture.start();

    @BeforeEach
    void a_customer() {
        annals.given(Examples.person(CUSTOMER));
    }

    @AfterEach
    void stop() {
        annals.close();
    }

    @Test
    void an_erasure_is_ordered_once() {
        annals.when(ORDER).records(new ErasureOrdered(FILE, CUSTOMER, "Article 17"));
        annals.when(ORDER).recordsNothing().atVersion(1);
    }

    @Test
    void nothing_is_erased_while_a_hold_stands() {
        annals.when(PLACE).records(new HoldPlaced(FILE, CUSTOMER, HOLD, "Case 7"));
        annals.when(PLACE).recordsNothing().atVersion(1);
        annals.when(ORDER).isRefused(PrivacyRefusal.ON_HOLD);
        annals.when(RELEASE).records(new HoldReleased(FILE, CUSTOMER, HOLD, "Closed"));
        annals.when(RELEASE).recordsNothing().atVersion(2);
        annals.when(PLACE).isRefused(CommonRefusal.ID_IN_USE);
        annals.when(ORDER).records(new ErasureOrdered(FILE, CUSTOMER, "Article 17"));
    }

    @Test
    void every_hold_has_to_be_released() {
        annals.given(PLACE, new PlaceHold(CUSTOMER, new UUID(7, 3), "Case 8"), RELEASE);
        annals.when(ORDER).isRefused(PrivacyRefusal.ON_HOLD);
        annals.when(new ReleaseHold(CUSTOMER, new UUID(7, 4), "Closed")).isRefused(PrivacyRefusal.UNKNOWN_HOLD);
    }

    @Test
    void after_the_order_nothing_can_be_held() {
        annals.given(ORDER);
        annals.when(PLACE).isRefused(PrivacyRefusal.ALREADY_ERASED);
    }

    @Test
    void whoever_was_withdrawn_can_be_erased_and_nobody_who_never_was_a_customer() {
        annals.given(new RetractCustomer(CUSTOMER));
        annals.when(ORDER).records(new ErasureOrdered(FILE, CUSTOMER, "Article 17"));
        annals.when(new OrderErasure(HOLD, "Article 17")).isRefusedAt("/subject", PrivacyRefusal.UNKNOWN_SUBJECT);
    }

    @Test
    void the_receipt_needs_the_order() {
        List<Holding> cleansed = List.of(new Holding("events", 3));
        annals.when(new RecordErasure(CUSTOMER, cleansed)).isRefused(CommonRefusal.NOT_FOUND);
        annals.given(ORDER);
        annals.when(new RecordErasure(CUSTOMER, cleansed)).records(new SubjectErased(FILE, CUSTOMER, cleansed));
    }
}
