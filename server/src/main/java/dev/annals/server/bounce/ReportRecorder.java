package dev.annals.server.bounce;

import dev.annals.api.Command;
import dev.annals.api.Ids;
import dev.annals.api.RecordedEvent;
import dev.annals.api.RefusalCode;
import dev.annals.api.Refused;
import dev.annals.api.campaign.CampaignChannel;
import dev.annals.api.campaign.GetMember;
import dev.annals.api.campaign.MemberView;
import dev.annals.api.campaign.MessageCleared;
import dev.annals.api.campaign.RecordResponse;
import dev.annals.api.campaign.ResponseKind;
import dev.annals.api.customer.Customer360;
import dev.annals.api.customer.GetCustomer;
import dev.annals.api.query.AsOf;
import dev.annals.api.query.Query;
import dev.annals.api.sending.Suppress;
import dev.annals.api.sending.SuppressionReason;
import dev.annals.content.MemberLink;
import dev.annals.content.SignedLinks;
import dev.annals.journal.JournalReader;
import dev.annals.server.carrier.MailAddress;
import dev.annals.server.dispatch.CommandDispatcher;
import dev.annals.server.dispatch.Origin;
import dev.annals.server.dispatch.Queries;
import dev.annals.server.dispatch.Wish;
import dev.annals.server.sending.AddressHash;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what a report says, if it quotes a token that only we can have made. What was recorded before is not recorded
 * again, so a report that is read twice does no harm.
 */
final class ReportRecorder {
    private static final Logger LOG = LoggerFactory.getLogger(ReportRecorder.class);
    private static final String RULE = "rule:mail-reports";

    private final SignedLinks links;
    private final AddressHash hash;
    private final JournalReader journal;
    private final Queries queries;
    private final CommandDispatcher dispatcher;
    private final Ids ids;

    ReportRecorder(
            SignedLinks links,
            AddressHash hash,
            JournalReader journal,
            Queries queries,
            CommandDispatcher dispatcher,
            Ids ids) {
        this.links = links;
        this.hash = hash;
        this.journal = journal;
        this.queries = queries;
        this.dispatcher = dispatcher;
        this.ids = ids;
    }

    /** Whether it is about a message of ours. */
    boolean record(MailReport report) {
        MemberView member = links.read(report.token())
                .filter(link -> link.kind() == MemberLink.Kind.MESSAGE)
                .flatMap(link -> find(new GetMember(link.memberId(), AsOf.NOW)))
                .orElse(null);
        if (member == null) {
            return false;
        }
        Optional<String> mail = mailOf(member);
        switch (report) {
            case MailReport.Delivery delivery -> record(delivery, member, mail);
            case MailReport.Complaint complaint ->
                mail.filter(address -> isAbout(address, complaint.recipient()))
                        .ifPresent(address -> suppress(member, address, SuppressionReason.COMPLAINED, null));
        }
        return true;
    }

    private void record(MailReport.Delivery report, MemberView member, Optional<String> mail) {
        List<MailReport.Recipient> failed = report.recipients().stream()
                .filter(MailReport.Recipient::isFailedForGood)
                .toList();
        if (!failed.isEmpty()) {
            bounced(report, member, failed, mail);
        } else if (report.recipients().stream().anyMatch(MailReport.Recipient::isDelivered)) {
            tell(() -> response(report, member, ResponseKind.DELIVERED, null));
        }
    }

    private void bounced(
            MailReport report, MemberView member, List<MailReport.Recipient> failed, Optional<String> mail) {
        MailReport.Recipient first = failed.getFirst();
        String detail = Diagnosis.of(
                first.status(), first.diagnostic(), mail.orElse(Objects.requireNonNullElse(first.address(), "")));
        tell(() -> response(report, member, ResponseKind.BOUNCED, detail));
        mail.filter(address -> failed.stream()
                        .filter(MailReport.Recipient::isOfDeadAddress)
                        .anyMatch(recipient -> isAbout(address, recipient.address())))
                .ifPresent(address -> suppress(member, address, SuppressionReason.BOUNCED, detail));
    }

    /** The mail may have been passed on to somebody else's address. */
    private static boolean isAbout(String mail, @Nullable String reported) {
        return reported == null
                || MailAddress.of(reported)
                        .map(MailAddress::toString)
                        .filter(address -> address.equalsIgnoreCase(
                                MailAddress.of(mail).map(MailAddress::toString).orElse("")))
                        .isPresent();
    }

    /** The customer may have another address by now than the one that the mail went to: that one is left alone. */
    private void suppress(MemberView member, String mail, SuppressionReason reason, @Nullable String detail) {
        String present = hash.of(CampaignChannel.EMAIL, mail);
        if (wentTo(member).filter(present::equals).isPresent()) {
            tell(() -> new Suppress(CampaignChannel.EMAIL, present, reason, detail));
        }
    }

    private Optional<String> wentTo(MemberView member) {
        return journal.ofAggregate(member.id(), 0).reversed().stream()
                .map(RecordedEvent::payload)
                .filter(MessageCleared.class::isInstance)
                .map(cleared -> ((MessageCleared) cleared).addressHash())
                .findFirst();
    }

    /** The same for a report that is read again, another for another report about the same message. */
    private static RecordResponse response(
            MailReport report, MemberView member, ResponseKind kind, @Nullable String detail) {
        UUID id = UUID.nameUUIDFromBytes((report.id() + ' ' + member.id()).getBytes(StandardCharsets.UTF_8));
        return new RecordResponse(member.campaignId(), member.customerId(), kind, id, detail);
    }

    private Optional<String> mailOf(MemberView member) {
        return find(new GetCustomer(member.customerId(), AsOf.NOW)).map(Customer360::email);
    }

    private <R> Optional<R> find(Query<R> query) {
        try {
            return Optional.of(queries.ask(query).body());
        } catch (Refused refused) {
            throwIfForNow(refused);
            return Optional.empty();
        }
    }

    private void tell(Supplier<Command> command) {
        Origin origin = Origin.ownAccord(RULE, ids);
        try {
            dispatcher.dispatch(Wish.of(command.get()), origin);
        } catch (Refused refused) {
            throwIfForNow(refused);
            LOG.warn("What a mail report says is not recorded: {}", refused.code());
        }
    }

    private static void throwIfForNow(Refused refused) {
        if (refused.code().kind() == RefusalCode.Kind.UNAVAILABLE) {
            throw refused;
        }
    }
}
