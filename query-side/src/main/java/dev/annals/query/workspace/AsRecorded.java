package dev.annals.query.workspace;

import dev.annals.api.RecordedEvent;
import dev.annals.journal.JournalReader;
import dev.annals.query.rebuild.Windows;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Events in the order in which they were recorded. */
final class AsRecorded implements Script {
    private final Windows windows;
    private final Selection selection;
    private final UnaryOperator<RecordedEvent> amended;

    AsRecorded(
            JournalReader journal,
            long after,
            long until,
            int most,
            Selection selection,
            UnaryOperator<RecordedEvent> amended) {
        this.windows = Windows.of(journal, after, until, most);
        this.selection = selection;
        this.amended = amended;
    }

    @Override
    public @Nullable Window next() throws InterruptedException {
        List<RecordedEvent> window = windows.next();
        return window.isEmpty()
                ? null
                : new Window(
                        selection.of(window).stream().map(amended).toList(),
                        window.getLast().position());
    }

    @Override
    public void close() {
        windows.close();
    }
}
