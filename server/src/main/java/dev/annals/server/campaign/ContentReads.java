package dev.annals.server.campaign;

import dev.annals.api.query.AsOf;
import dev.annals.server.http.Reading;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a campaign says, as one customer would read it. */
@RestController
@RequestMapping(Resource.BASE + "/campaigns/{id}/content")
@Tag(name = "Campaigns")
class ContentReads {
    private final CustomerMessages messages;

    ContentReads(CustomerMessages messages) {
        this.messages = messages;
    }

    @GetMapping("/preview")
    @Operation(
            summary = "What one customer would read",
            description = "In the language asked for, else in the customer's; the first text of the variant when it has"
                    + " none that serves. Without a variant the first one. The unsubscribe link is left out: only a"
                    + " message that goes out has one.")
    Reading<ContentPreview.Message> preview(
            @PathVariable UUID id,
            @RequestParam UUID customerId,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String variant,
            AsOf asOf) {
        return new Reading<>(messages.preview(id, customerId, language, variant, asOf), null);
    }
}
