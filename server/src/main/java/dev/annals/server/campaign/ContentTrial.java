package dev.annals.server.campaign;

import dev.annals.server.http.Intent;
import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Trying what a campaign is to say, before it says it. */
@RestController
@RequestMapping(Resource.BASE + "/message-contents")
@Tag(name = "Campaigns")
class ContentTrial {

    @PostMapping("/preview")
    @Operation(
            summary = "Check a content and see what readers would get",
            description =
                    "Texts are templates: {{customer.name}} is a value, {{#customer.grade}}…{{/customer.grade}} is"
                            + " there when it is known, {{^customer.grade}}…{{/customer.grade}} when it is not. Variables:"
                            + " customer.name, customer.email, customer.phone, customer.city, customer.industry, customer.grade,"
                            + " contact.name, contact.role, campaign.name and unsubscribeLink. HTML is what stands in the body of"
                            + " a mail; scripts, forms, style sheets and the like are refused by name. Nothing is recorded.")
    ContentPreview preview(Intent<TryContent> intent) {
        TryContent wanted = intent.body();
        return ContentPreview.of(wanted.content(), wanted.reader());
    }
}
