package dev.annals.server.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.annals.server.RunningServer;
import org.junit.jupiter.api.Test;

class DutiesTest {
    @Test
    void no_two_duties_wait_for_the_same_lock() {
        assertThat(RunningServer.shared().beans(Duty.class))
                .hasSizeGreaterThan(10)
                .extracting(Duty::lock)
                .doesNotHaveDuplicates();
    }
}
