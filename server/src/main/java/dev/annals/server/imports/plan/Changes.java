package dev.annals.server.imports.plan;

import dev.annals.api.Command;
import dev.annals.api.opportunity.ReopenOpportunity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is left to do for a row, given what earlier runs have done. Fields that are the same in the
 * file as before are left alone, whatever people have made of them since.
 */
public final class Changes {
    /** Name of the step by which something comes to be. */
    public static final String CREATE = "create";

    private static final String REOPEN = "reopen";
    private static final String REOPENED = "Imported again with another outcome";

    private final RowPlan plan;
    private final SortedMap<String, String> done;
    private final SortedMap<String, String> wanted;

    private Changes(RowPlan plan, SortedMap<String, String> done) {
        this.plan = plan;
        this.done = done;
        this.wanted = plan.prints();
    }

    /**
     * The wishes in order.
     *
     * @param done digests of what was done before, empty for a row that is new
     */
    public static List<RowPlan.Step> toDo(RowPlan plan, SortedMap<String, String> done) {
        return new Changes(plan, done).toDo();
    }

    private List<RowPlan.Step> toDo() {
        List<RowPlan.Step> toDo = new ArrayList<>();
        RowPlan.Creation creation = plan.creation();
        boolean isNew = done.keySet().stream().noneMatch(Prints::isField);
        if (creation != null && isNew) {
            toDo.add(new RowPlan.Step(CREATE, false, creation.command(), creation.at()));
        }
        if (done.keySet().stream().anyMatch(print -> Prints.isClosing(print) && changed(print))) {
            toDo.add(reopen());
        }
        if (creation != null && !isNew) {
            toDo.addAll(changedFields(creation));
        }
        plan.steps().stream().filter(step -> changed(Prints.step(step))).forEach(toDo::add);
        return toDo;
    }

    private boolean changed(String print) {
        return !Objects.equals(done.get(print), wanted.get(print));
    }

    private RowPlan.Step reopen() {
        Instant at = plan.steps().stream()
                .filter(RowPlan.Step::closes)
                .map(RowPlan.Step::at)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new RowPlan.Step(REOPEN, false, new ReopenOpportunity(plan.aggregateId(), REOPENED), at);
    }

    private List<RowPlan.Step> changedFields(RowPlan.Creation creation) {
        if (changed(Prints.AT)) {
            throw FieldIntents.notChangeable(Prints.AT);
        }
        TreeSet<String> fields = new TreeSet<>();
        Stream.of(done, wanted)
                .flatMap(prints -> prints.keySet().stream())
                .filter(print -> Prints.isField(print) && changed(print))
                .map(Prints::fieldOf)
                .forEach(fields::add);
        return FieldIntents.of(plan.entity(), plan.aggregateId(), fields, creation.values()).stream()
                .map(Changes::step)
                .toList();
    }

    private static RowPlan.Step step(Command command) {
        return new RowPlan.Step(command.getClass().getSimpleName(), false, command, null);
    }

    /**
     * Digests of what is done after some of the wishes were carried out.
     *
     * @param before digests of what was done before
     * @param carriedOut those of {@link #toDo} that were
     * @param all whether that is all of them
     */
    public static SortedMap<String, String> after(
            RowPlan plan, SortedMap<String, String> before, List<RowPlan.Step> carriedOut, boolean all) {
        SortedMap<String, String> wanted = plan.prints();
        if (all) {
            return wanted;
        }
        SortedMap<String, String> after = new java.util.TreeMap<>(before);
        for (RowPlan.Step step : carriedOut) {
            if (step.name().equals(CREATE)) {
                wanted.forEach((print, digest) -> {
                    if (Prints.isField(print) || print.equals(Prints.AT)) {
                        after.put(print, digest);
                    }
                });
            } else if (step.name().equals(REOPEN)) {
                after.keySet().removeIf(Prints::isClosing);
            } else if (wanted.containsKey(Prints.step(step))) {
                after.put(Prints.step(step), wanted.get(Prints.step(step)));
            }
        }
        return after;
    }
}
