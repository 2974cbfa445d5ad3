package dev.annals.sla.holiday;

import dev.annals.api.sla.PublicDay;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The yearly notices of one country, as its file lists them: {@code notice 2026} begins those of a year, then
 * {@code 2026-01-01..2026-01-03 off 元旦} and {@code 2026-01-04 work 元旦}, one line each; {@code #} begins a remark.
 */
record Notices(Map<Integer, List<PublicDay>> years) {
    private static final Pattern YEAR = Pattern.compile("notice (\\d{4})");
    private static final Pattern DAYS = Pattern.compile("(\\S{10})(?:\\.\\.(\\S{10}))? (off|work) (\\S.*)");
    private static final int LONGEST = 60;

    /**
     * @param name of the file, for the message when a line is not understood
     * @throws IllegalArgumentException naming the line
     */
    static Notices read(String name, List<String> lines) {
        Map<Integer, List<PublicDay>> years = new TreeMap<>();
        List<PublicDay> days = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("#.*", "").strip();
            Matcher year = YEAR.matcher(line);
            if (year.matches()) {
                days = years.computeIfAbsent(Integer.valueOf(year.group(1)), first -> new ArrayList<>());
            } else if (!line.isEmpty() && (days == null || !addDays(line, days))) {
                throw new IllegalArgumentException("%s, line %d: %s".formatted(name, i + 1, line));
            }
        }
        years.values().forEach(ofYear -> ofYear.sort(Comparator.comparing(PublicDay::date)));
        return new Notices(years);
    }

    private static boolean addDays(String line, List<PublicDay> days) {
        Matcher told = DAYS.matcher(line);
        if (!told.matches()) {
            return false;
        }
        try {
            LocalDate from = LocalDate.parse(told.group(1));
            LocalDate to = told.group(2) == null ? from : LocalDate.parse(told.group(2));
            if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST))) {
                return false;
            }
            boolean isWorked = told.group(3).equals("work");
            from.datesUntil(to.plusDays(1))
                    .map(date -> new PublicDay(date, told.group(4), isWorked))
                    .forEach(days::add);
            return true;
        } catch (DateTimeParseException notADate) {
            return false;
        }
    }

    /** What the notice of a year says; empty when there is none. */
    Optional<List<PublicDay>> in(int year) {
        return Optional.ofNullable(years.get(year)).map(List::copyOf);
    }
}
