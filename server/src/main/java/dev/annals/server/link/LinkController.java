package dev.annals.server.link;

import dev.annals.api.RefusalCode;
import dev.annals.api.Refused;
import dev.annals.api.campaign.CampaignToSend;
import dev.annals.api.campaign.MemberView;
import dev.annals.api.campaign.ResponseKind;
import dev.annals.content.MemberLink;
import dev.annals.content.MemberLink.Kind;
import dev.annals.server.link.Destinations.Destination;
import dev.annals.server.problem.HttpRefusal;
import dev.annals.server.problem.ProblemTexts;
import dev.annals.server.problem.Problems;
import dev.annals.server.problem.Traces;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What readers of messages follow. A GET by somebody else than the reader does no harm, and a HEAD leaves no trace. */
@RestController
@RequestMapping(MessageLinks.PATH + "{token}")
@Hidden
class LinkController {
    private static final Logger LOG = LoggerFactory.getLogger(LinkController.class);
    private static final byte[] PICTURE =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final MessageLinks links;
    private final LinkedMembers members;
    private final Destinations destinations;
    private final LinkResponses responses;
    private final Unsubscribing unsubscribing;
    private final LinkPages pages;
    private final Problems problems;
    private final ProblemTexts texts;

    LinkController(
            MessageLinks links,
            LinkedMembers members,
            Destinations destinations,
            LinkResponses responses,
            Unsubscribing unsubscribing,
            LinkPages pages,
            Problems problems,
            ProblemTexts texts) {
        this.links = links;
        this.members = members;
        this.destinations = destinations;
        this.responses = responses;
        this.unsubscribing = unsubscribing;
        this.pages = pages;
        this.problems = problems;
        this.texts = texts;
    }

    @ModelAttribute
    void keepToYourself(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    @GetMapping
    ResponseEntity<?> follow(@PathVariable String token, HttpServletRequest request) {
        return answer(request, false, () -> {
            MemberLink link = links.read(token).orElseThrow(LinkController::unknown);
            return switch (link.kind()) {
                case OPEN -> opened(token, link, request);
                case CLICK -> clicked(token, link, request);
                case UNSUBSCRIBE -> asked(link, request);
                case MESSAGE -> throw unknown();
            };
        });
    }

    /** By the button of our page, or by the mail program itself (RFC 8058). What else the request says is not read. */
    @PostMapping
    ResponseEntity<?> unsubscribe(@PathVariable String token, HttpServletRequest request) {
        return answer(request, true, () -> {
            MemberLink link = links.read(token)
                    .filter(read -> read.kind() == Kind.UNSUBSCRIBE)
                    .orElseThrow(LinkController::unknown);
            MemberView member = members.member(link.memberId());
            CampaignToSend campaign = members.campaign(member);
            unsubscribing.unsubscribe(token, member, campaign);
            return pages.done(campaign, locale(request));
        });
    }

    private ResponseEntity<?> opened(String token, MemberLink link, HttpServletRequest request) {
        if (!isHead(request)) {
            responses.recordLater(token, ResponseKind.OPENED, () -> members.member(link.memberId()), null);
        }
        return ResponseEntity.ok().contentType(MediaType.IMAGE_GIF).body(PICTURE);
    }

    private ResponseEntity<?> clicked(String token, MemberLink link, HttpServletRequest request) {
        MemberView member = members.member(link.memberId());
        Destination destination = destinations.of(member, link.number());
        if (!isHead(request)) {
            responses.recordLater(token, ResponseKind.CLICKED, () -> member, destination.written());
        }
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, HeaderAddress.of(destination.address()))
                .build();
    }

    private ResponseEntity<?> asked(MemberLink link, HttpServletRequest request) {
        return pages.question(members.campaign(members.member(link.memberId())), locale(request));
    }

    private ResponseEntity<?> answer(HttpServletRequest request, boolean again, Supplier<ResponseEntity<?>> answer) {
        try {
            return answer.get();
        } catch (Refused refused) {
            return refused(refused.code() == HttpRefusal.LINK_UNKNOWN, again, request);
        } catch (RuntimeException mistake) {
            LOG.error("A link cannot be followed: {}", Traces.withoutMessages(mistake));
            return refused(false, again, request);
        }
    }

    /** Whatever keeps a link from being followed that is ours is no fault of its reader's, and may pass. */
    private ResponseEntity<?> refused(boolean unknown, boolean again, HttpServletRequest request) {
        if (isForEyes(request)) {
            return unknown ? pages.unknown(locale(request)) : pages.failed(again, locale(request));
        }
        RefusalCode code = unknown ? HttpRefusal.LINK_UNKNOWN : HttpRefusal.UNAVAILABLE;
        return problems.answer(code, request);
    }

    private static Refused unknown() {
        return Refused.because(HttpRefusal.LINK_UNKNOWN);
    }

    private static boolean isHead(HttpServletRequest request) {
        return HttpMethod.HEAD.matches(request.getMethod());
    }

    private static boolean isForEyes(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private Locale locale(HttpServletRequest request) {
        return texts.locale(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
