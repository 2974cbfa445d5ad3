package dev.annals.verifier;

import dev.annals.ledger.Check;
import dev.annals.ledger.Verdict;
import dev.annals.ledger.VerifierKey;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** Says to a human what holds and the first thing that does not. */
final class Telling {
    private final Texts texts;
    private final PrintStream out;

    Telling(Texts texts, PrintStream out) {
        this.texts = texts;
        this.out = out;
    }

    void outcome(Outcome outcome) {
        Verdict verdict = outcome.verdict();
        subject(outcome);
        if (outcome.ownKeys()) {
            out.println("! " + texts.of("own-keys"));
        }
        if (!verdict.signedBy().isEmpty()) {
            held(Check.SIGNATURE, names(verdict.signedBy()));
            held(Check.WITNESSES, verdict.witnessedBy().isEmpty() ? "-" : names(verdict.witnessedBy()));
        }
        if (!verdict.grownFrom().isEmpty()) {
            held(Check.GROWTH, listed(verdict.grownFrom()));
        }
        if (verdict.events() > 0) {
            held(Check.EVENT, Long.toString(verdict.events()));
        }
        end(outcome);
    }

    void malformed(String why) {
        out.println(texts.of("unreadable", why));
    }

    void usage(UsageException wrong) {
        out.println(texts.of(wrong.text(), wrong.about()));
        out.println(texts.of("usage"));
    }

    void help() {
        out.println(texts.of("usage"));
        out.println(texts.of("help"));
    }

    private void subject(Outcome outcome) {
        Manifest manifest = outcome.manifest();
        String size = Long.toString(outcome.treeSize());
        if (manifest == null) {
            out.println(texts.of("subject.EVENT", outcome.origin(), size));
            return;
        }
        out.println(texts.of(
                "subject." + manifest.kind(),
                outcome.origin(),
                size,
                manifest.entity() == null ? "" : manifest.entity().toString(),
                Long.toString(manifest.from()),
                Long.toString(manifest.to())));
    }

    private void held(Check check, String what) {
        out.println("+ " + check + "  " + texts.of("holds." + check, what));
    }

    private void end(Outcome outcome) {
        Verdict.Flaw flaw = outcome.verdict().flaw();
        if (flaw == null) {
            out.println(texts.of("holds"));
            return;
        }
        out.println("- " + flaw.check() + "  " + texts.of("fails." + flaw.check(), Long.toString(flaw.at())));
        out.println(texts.of("fails"));
    }

    private static String names(List<VerifierKey> keys) {
        return keys.stream().map(VerifierKey::toString).collect(Collectors.joining(", "));
    }

    private static String listed(List<Long> sizes) {
        return sizes.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
