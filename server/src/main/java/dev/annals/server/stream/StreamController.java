package dev.annals.server.stream;

import dev.annals.api.Refused;
import dev.annals.server.http.Resource;
import dev.annals.server.problem.HttpRefusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events. */
@RestController
@RequestMapping(Resource.BASE + "/stream")
@Tag(name = "Live")
class StreamController {
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final LiveStreams streams;

    StreamController(LiveStreams streams) {
        this.streams = streams;
    }

    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "What happens, as it happens; Last-Event-ID goes on without loss",
            description = "The topic replays tells how one's own workspaces get on, as events named replay.")
    ResponseEntity<SseEmitter> stream(
            @RequestParam(required = false) @Nullable String topics,
            @RequestHeader(name = LAST_EVENT_ID, required = false) @Nullable String lastEventId,
            Principal who) {
        long now = streams.now();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .header(HttpHeaders.CONTENT_TYPE, MediaType.TEXT_EVENT_STREAM_VALUE)
                .body(streams.open(
                        Topics.parse(topics), lastEventId == null ? now : position(lastEventId), who.getName()));
    }

    private static long position(String lastEventId) {
        if (!lastEventId.matches("\\d{1,18}")) {
            throw Refused.at("/" + LAST_EVENT_ID, HttpRefusal.BAD_PARAMETER);
        }
        return Long.parseLong(lastEventId);
    }
}
