package dev.annals.server.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "550 <ann.li@people.example>: unknown        | 5.1.1: 550 … unknown",
                "user ann.li is not here                     | 5.1.1: user … is not here",
                "Mailbox ANN.LI over quota                   | 5.1.1: Mailbox … over quota",
                "no mailbox 安 here                           | 5.1.1: no mailbox here",
                "''                                          | 5.1.1"
            })
    void what_another_server_says_is_kept_without_addresses(String words, String kept) {
        assertThat(Diagnosis.of("5.1.1", words, "ann.li@people.example")).isEqualTo(kept);
    }

    @Test
    void it_is_a_line_and_a_short_one() {
        assertThat(Diagnosis.of("5.0.0", "a\r\nb\u0007", "")).isEqualTo("5.0.0: a b");
        assertThat(Diagnosis.of("5.0.0", "no ".repeat(200), "")).hasSize(200);
    }

    @Test
    void words_without_end_take_no_time() {
        String endless = "550 " + "x".repeat(100_000);
        assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(Diagnosis.of("5.0.0", endless, "ann.li@people.example"))
                        .isEqualTo("5.0.0: 550"));
    }

    @Test
    void an_address_that_does_not_end_is_left_out_whole() {
        String words = "a@people.example ".repeat(58) + "somebody.with.a.long.name@people.example";
        assertThat(Diagnosis.of("5.0.0", words, "")).doesNotContain("somebody");
    }
}
