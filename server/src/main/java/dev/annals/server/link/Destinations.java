package dev.annals.server.link;

import dev.annals.api.Refused;
import dev.annals.api.campaign.CampaignToSend;
import dev.annals.api.campaign.MemberView;
import dev.annals.api.campaign.MessageContent;
import dev.annals.api.customer.Reader;
import dev.annals.content.MessageLink;
import dev.annals.content.Rendering;
import dev.annals.content.VariantChoice;
import dev.annals.server.campaign.ReaderValues;
import dev.annals.server.campaign.Renderings;
import dev.annals.server.problem.HttpRefusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where the links of a message lead: nowhere but where the content that was launched says. */
@Component
class Destinations {
    private final LinkedMembers members;
    private final Renderings renderings;

    Destinations(LinkedMembers members, Renderings renderings) {
        this.members = members;
        this.renderings = renderings;
    }

    /**
     * @param address for this reader
     * @param written the same without anything about the reader
     */
    record Destination(String address, String written) {}

    /** Refused with LINK_UNKNOWN when the message has no link of this number. */
    Destination of(MemberView member, int number) {
        CampaignToSend campaign = members.campaign(member);
        Reader reader = members.reader(member);
        return destination(campaign, reader, member, number)
                .orElseThrow(() -> Refused.because(HttpRefusal.LINK_UNKNOWN));
    }

    private Optional<Destination> destination(CampaignToSend campaign, Reader reader, MemberView member, int number) {
        MessageContent content = campaign.content();
        if (content == null) {
            return Optional.empty();
        }
        String variant = variant(content, member);
        if (!has(content, variant)) {
            return Optional.empty();
        }
        Rendering rendering = renderings.of(campaign.id(), content);
        String language = member.language() == null ? reader.language() : member.language();
        String written = rendering.links(variant, language).stream()
                .filter(link -> link.number() == number)
                .map(MessageLink::address)
                .findFirst()
                .orElse("");
        return rendering
                .address(variant, language, number, ReaderValues.of(campaign.name(), reader))
                .map(address -> new Destination(address, written));
    }

    /** Who responded before the audience entered has none, and was sent the one that it would have had. */
    private static String variant(MessageContent content, MemberView member) {
        return member.variant() == null ? VariantChoice.of(content, member.id()) : member.variant();
    }

    private static boolean has(MessageContent content, String variant) {
        return content.variants().stream().anyMatch(known -> known.name().equals(variant));
    }
}
