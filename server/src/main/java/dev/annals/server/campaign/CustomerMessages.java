package dev.annals.server.campaign;

import dev.annals.api.CommonRefusal;
import dev.annals.api.Refused;
import dev.annals.api.campaign.CampaignRefusal;
import dev.annals.api.campaign.CampaignView;
import dev.annals.api.campaign.GetCampaign;
import dev.annals.api.campaign.MessageContent;
import dev.annals.api.campaign.MessageVariant;
import dev.annals.api.customer.FindReaders;
import dev.annals.api.customer.Reader;
import dev.annals.api.query.Answer;
import dev.annals.api.query.AsOf;
import dev.annals.server.dispatch.Queries;
import dev.annals.server.problem.HttpRefusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a campaign says to one customer. */
@Component
class CustomerMessages {
    private final Queries queries;

    CustomerMessages(Queries queries) {
        this.queries = queries;
    }

    /** Refused with NOT_FOUND without such a campaign or customer, and with NO_CONTENT when nothing is said yet. */
    Answer<ContentPreview.Message> preview(
            UUID campaignId, UUID customerId, @Nullable String language, @Nullable String variant, AsOf asOf) {
        Answer<CampaignView> campaign = queries.ask(new GetCampaign(campaignId, asOf));
        // The same moment as of the campaign: both are what was true together.
        Reader reader = reader(customerId, asOf.at(new AsOf.AtPosition(campaign.position())));
        MessageContent content = campaign.body().content();
        if (content == null) {
            throw Refused.because(CampaignRefusal.NO_CONTENT);
        }
        ContentPreview.Message message = ContentPreview.message(
                content,
                variant(content, variant),
                language == null ? reader.language() : language,
                ReaderValues.of(campaign.body().name(), reader));
        return new Answer<>(message, campaign.position(), campaign.instant());
    }

    private Reader reader(UUID customerId, AsOf asOf) {
        return queries.ask(new FindReaders(List.of(customerId), asOf)).body().stream()
                .findFirst()
                .orElseThrow(() -> Refused.because(CommonRefusal.NOT_FOUND));
    }

    private static MessageVariant variant(MessageContent content, @Nullable String name) {
        return content.variants().stream()
                .filter(variant -> name == null || variant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.at("/variant", HttpRefusal.BAD_PARAMETER));
    }
}
