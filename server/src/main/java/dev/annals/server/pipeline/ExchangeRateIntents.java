package dev.annals.server.pipeline;

import dev.annals.api.pipeline.ChangeExchangeRate;
import dev.annals.api.pipeline.RetractExchangeRate;
import dev.annals.api.pipeline.SetExchangeRate;
import dev.annals.server.http.Changes;
import dev.annals.server.http.Intent;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One method per wish that an exchange rate can be told. */
@RestController
@RequestMapping(Resource.BASE + "/exchange-rates")
@Tag(name = "Configuration")
class ExchangeRateIntents {
    private final Changes changes;

    ExchangeRateIntents(Changes changes) {
        this.changes = changes;
    }

    @PostMapping
    @Operation(summary = "Say what a currency is worth in another from a day on")
    ResponseEntity<Object> set(Intent<SetExchangeRate> intent) {
        return changes.create(intent, ConfigurationReads.EXCHANGE_RATE);
    }

    @PostMapping("/{id}/details")
    @Operation(summary = "Correct an exchange rate")
    ResponseEntity<Object> change(Intent<ChangeExchangeRate> intent) {
        return changes.change(intent, ConfigurationReads.EXCHANGE_RATE);
    }

    @PostMapping("/{id}/retraction")
    @Operation(summary = "Withdraw an exchange rate that was set by mistake; the one before it is in force again")
    ResponseEntity<Object> retract(Intent<RetractExchangeRate> intent) {
        return changes.change(intent, ConfigurationReads.EXCHANGE_RATE);
    }
}
