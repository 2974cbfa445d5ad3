package dev.annals.server.stream;

import dev.annals.api.replay.ReplayView;
import java.util.List;

/** Tells how workspaces get on. */
public interface ReplayNews {
    /** One's own, as they are now. */
    List<ReplayView> of(String who);
}
