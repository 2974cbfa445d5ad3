package dev.annals.server.outbox;

import dev.annals.api.Erased;
import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.campaign.CampaignToSend;
import dev.annals.api.campaign.Members;
import dev.annals.api.campaign.MessageRefusal;
import dev.annals.api.customer.CustomerRetracted;
import dev.annals.api.customer.FindReaders;
import dev.annals.api.customer.Reader;
import dev.annals.api.query.AsOf;
import dev.annals.api.sending.MailSender;
import dev.annals.api.sending.SendingRules;
import dev.annals.content.HeaderText;
import dev.annals.content.RenderedMessage;
import dev.annals.content.Rendering;
import dev.annals.journal.JournalReader;
import dev.annals.server.campaign.ReaderValues;
import dev.annals.server.campaign.Renderings;
import dev.annals.server.carrier.OutgoingMessage;
import dev.annals.server.dispatch.Queries;
import dev.annals.server.link.MessageLinks;
import dev.annals.server.sending.AddressHash;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes messages to their readers. */
@Component
class Letters {
    /** When a customer is looked for again who is not shown yet. */
    static final Duration AGAIN = Duration.ofMinutes(1);

    private final Queries queries;
    private final JournalReader journal;
    private final MessageLinks links;
    private final AddressHash hashes;
    private final Renderings renderings;
    private final Clock clock;

    Letters(
            Queries queries,
            JournalReader journal,
            MessageLinks links,
            AddressHash hashes,
            Renderings renderings,
            Clock clock) {
        this.queries = queries;
        this.journal = journal;
        this.links = links;
        this.hashes = hashes;
        this.renderings = renderings;
        this.clock = clock;
    }

    /** Whom they go to, in the same order. */
    List<Letter> addressed(CampaignToSend campaign, List<OutboxRow> rows) {
        List<UUID> customers = rows.stream().map(OutboxRow::customerId).toList();
        Map<UUID, Reader> readers = queries.ask(new FindReaders(customers, AsOf.NOW)).body().stream()
                .collect(Collectors.toMap(Reader::id, Function.identity()));
        return rows.stream()
                .map(row -> addressed(campaign, row, readers.get(row.customerId())))
                .toList();
    }

    private Letter addressed(CampaignToSend campaign, OutboxRow row, @Nullable Reader reader) {
        if (reader == null) {
            MessageRefusal gone = isRetracted(row.customerId()) ? MessageRefusal.CUSTOMER_GONE : null;
            return new Letter(row, null, null, null, null, gone);
        }
        // Whoever was erased has none any more, by whatever channel.
        String address = Erased.is(reader.name()) ? null : address(campaign.channel(), reader);
        String hash = address == null ? null : hash(campaign.channel(), address);
        String language = rendering(campaign).language(row.variant(), reader.language());
        return new Letter(row, reader, address, hash, language, null);
    }

    /** Whom read models do not show may still be there. */
    private boolean isRetracted(UUID customerId) {
        return journal.ofAggregate(customerId, 0).stream()
                .anyMatch(event -> event.payload() instanceof CustomerRetracted);
    }

    private static @Nullable String address(CampaignChannel channel, Reader reader) {
        return switch (channel) {
            case EMAIL -> reader.email();
            case SMS, PHONE -> reader.phone();
            // The gateway knows where they are; by the customer's id.
            case SOCIAL, EVENT, AD, WEB -> reader.id().toString();
        };
    }

    private String hash(CampaignChannel channel, String address) {
        return switch (channel) {
            case EMAIL, SMS, PHONE -> hashes.of(channel, address);
            case SOCIAL, EVENT, AD, WEB -> address;
        };
    }

    /** The message as the carrier takes it. */
    OutgoingMessage written(CampaignToSend campaign, Letter letter, SendingRules rules) {
        Reader reader = Objects.requireNonNull(letter.reader());
        UUID memberId = Members.id(campaign.id(), reader.id());
        String unsubscribe = links.unsubscribe(memberId);
        RenderedMessage message = rendering(campaign)
                .message(
                        letter.row().variant(),
                        letter.language(),
                        ReaderValues.of(campaign.name(), reader, unsubscribe),
                        (number, address) -> links.click(memberId, number));
        Closing closing = new Closing(message.language(), unsubscribe);
        boolean mail = campaign.channel() == CampaignChannel.EMAIL;
        return new OutgoingMessage(
                links.messageToken(memberId),
                campaign.channel(),
                campaign.id(),
                reader.id(),
                mail ? sender(rules) : null,
                Objects.requireNonNull(letter.address()),
                HeaderText.of(reader.name()),
                message.language(),
                message.subject(),
                message.html() == null ? null : closing.html(message.html(), links.open(memberId)),
                mail ? closing.text(message.text()) : message.text(),
                unsubscribe,
                clock.instant());
    }

    private static OutgoingMessage.Sender sender(SendingRules rules) {
        MailSender sender = Objects.requireNonNull(rules.sender());
        return new OutgoingMessage.Sender(sender.name(), sender.address(), rules.replyTo());
    }

    private Rendering rendering(CampaignToSend campaign) {
        return renderings.of(campaign.id(), Objects.requireNonNull(campaign.content()));
    }
}
