package org.huanjie.simulation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huanjie.ids.ElectionId;
import org.huanjie.minutes.Entry;
import org.huanjie.reporting.Figure;
import org.huanjie.reporting.Period;
import org.huanjie.reporting.Problem.Sort;
import org.huanjie.reporting.Report;
import org.huanjie.reporting.ReportKind;
import org.huanjie.scheme.Scheme;

/**
 * A report's figures computed a second time and in another way: by reading the minutes of every election from the first entry to the last. It knows
 * neither the tables nor the rules of the program; only how many bodies a request goes to, how long they may take and when the level above answers is asked of the
 * election's scheme, and which days are working days of the calendar.
 */
public final class FromTheMinutes {

    private static final int WEEK = 7;

    private final Function<ElectionId, Scheme> schemes;
    private final Predicate<LocalDate> worked;
    private final List<ElectionInMinutes> elections = new ArrayList<>();

    /**
     * @param schemes by an election's id, the scheme under which it is held
     * @param worked whether a day is a working day
     */
    public FromTheMinutes(Function<ElectionId, Scheme> schemes, Predicate<LocalDate> worked) {
        this.schemes = schemes;
        this.worked = worked;
    }

    /** Reads the minutes of one more election. */
    public void read(ElectionId election, List<Entry> entries) {
        elections.add(new ElectionInMinutes(election.value(), schemes.apply(election), entries));
    }

    /**
     * What a report should say.
     *
     * @param report says of which region, moment and period
     * @param below how many digits the divisions of the rows have
     * @param bodies the divisions in which bodies sit that are to elect
     * @param term elections that began before this day and are closed belong to an earlier term
     */
    public Counted count(Report report, int below, Collection<String> bodies, LocalDate term) {
        Counted counted =
                new Counted(below, worked, report.period(), report.at().toLocalDate(), report.kind());
        Map<String, ElectionInMinutes> standing = new TreeMap<>();
        for (ElectionInMinutes election : elections) {
            if (election.division().startsWith(report.region())) {
                counted.add(election);
                if (!election.byElection()
                        && (election.running() || !election.start().isBefore(term))) {
                    standing.merge(election.division(), election, FromTheMinutes::newer);
                }
            }
        }
        standing.values().forEach(counted::stands);
        bodies.stream()
                .filter(division -> division.startsWith(report.region()) && !standing.containsKey(division))
                .forEach(counted::notStarted);
        return counted;
    }

    /** The divisions of regular elections that have begun since a day and are over with a result. */
    public Set<String> completed(LocalDate since) {
        return elections.stream()
                .filter(election -> election.completed()
                        && !election.byElection()
                        && !election.start().isBefore(since))
                .map(ElectionInMinutes::division)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ElectionInMinutes newer(ElectionInMinutes one, ElectionInMinutes other) {
        if (one.running() != other.running()) {
            return one.running() ? one : other;
        }
        int later = one.start().compareTo(other.start());
        return later > 0 || later == 0 && one.id().compareTo(other.id()) > 0 ? one : other;
    }

    /** What was counted for one report. */
    public static final class Counted {

        private final int below;
        private final Predicate<LocalDate> worked;
        private final Period period;
        private final LocalDate today;
        private final ReportKind kind;
        private final Map<String, Map<Figure, Integer>> rows = new TreeMap<>();
        private final Map<Figure, Integer> total = new EnumMap<>(Figure.class);
        private final Set<String> unmoved = new TreeSet<>();
        private final List<String> problems = new ArrayList<>();
        private final List<String> ahead = new ArrayList<>();

        private Counted(int below, Predicate<LocalDate> worked, Period period, LocalDate today, ReportKind kind) {
            this.below = below;
            this.worked = worked;
            this.period = period;
            this.today = today;
            this.kind = kind;
        }

        /** The figures of a row, by {@link Figure#id()}; those that are zero are left out. */
        public Map<String, Integer> row(String code) {
            return named(rows.getOrDefault(code, Map.of()));
        }

        /** The codes of the rows in which anything is counted. */
        public Set<String> rows() {
            return rows.keySet();
        }

        public Map<String, Integer> total() {
            return named(total);
        }

        /** The elections, and the divisions without one, in which nobody did anything. */
        public Set<String> unmoved() {
            return unmoved;
        }

        /** A line for each: what sort of problem, in which election, since when, how many working days late, and in which division the body sits that answers. */
        public List<String> problems() {
            return problems;
        }

        /** A line for each: on which day what comes in which election within a week, counted for weekly reports only. */
        public List<String> ahead() {
            return kind == ReportKind.WEEKLY ? ahead : List.of();
        }

        /** The codes of a month's rows, the furthest first. */
        public List<String> ranking() {
            return kind == ReportKind.MONTHLY
                    ? rows.keySet().stream()
                            .filter(code -> of(code, Figure.DUE) > 0)
                            .sorted(this::furthestFirst)
                            .toList()
                    : List.of();
        }

        private int furthestFirst(String one, String other) {
            long ahead = (long) of(other, Figure.COMPLETED) * of(one, Figure.DUE)
                    - (long) of(one, Figure.COMPLETED) * of(other, Figure.DUE);
            if (ahead != 0) {
                return Long.signum(ahead);
            }
            if (of(one, Figure.NOT_STARTED) != of(other, Figure.NOT_STARTED)) {
                return of(one, Figure.NOT_STARTED) - of(other, Figure.NOT_STARTED);
            }
            if (of(one, Figure.OVERDUE) != of(other, Figure.OVERDUE)) {
                return of(one, Figure.OVERDUE) - of(other, Figure.OVERDUE);
            }
            return one.compareTo(other);
        }

        private int of(String row, Figure figure) {
            return rows.get(row).getOrDefault(figure, 0);
        }

        private void stands(ElectionInMinutes election) {
            add(election, Figure.DUE, 1);
            add(election, election.state(), 1);
            if (election.completed()) {
                add(election, election.everLate() ? Figure.LATE : Figure.ON_TIME, 1);
            }
        }

        private void notStarted(String division) {
            add(division, Figure.DUE, 1);
            add(division, Figure.NOT_STARTED, 1);
            add(division, Figure.UNMOVED, 1);
            unmoved.add(division);
        }

        private void add(ElectionInMinutes election) {
            add(election, Figure.TRAINED, election.attended());
            add(election, Figure.OBJECTIONS_OPEN, election.objections().size());
            add(election, Figure.APPROVALS_PENDING, election.pending().size());
            add(election, Figure.BY_ELECTIONS, election.running() && election.byElection() ? 1 : 0);
            election.late().ifPresent(since -> {
                add(election, Figure.OVERDUE, 1);
                add(election, election.lateStage(), 1);
            });
            election.events().stream()
                    .filter(event -> within(event.at()))
                    .forEach(event -> add(election, event.figure(), event.number()));
            if (election.running() && !election.moved(period)) {
                unmoved.add(election.id());
                add(election, Figure.UNMOVED, 1);
            }
            problemsOf(election);
            election.coming().stream()
                    .filter(coming ->
                            !coming.day().isBefore(today) && coming.day().isBefore(today.plusDays(WEEK)))
                    .forEach(coming -> ahead.add(coming.day() + " " + election.id() + " " + coming.what()));
        }

        private void problemsOf(ElectionInMinutes election) {
            election.late().ifPresent(since -> problem(Sort.STAGE_OVERDUE, election, since));
            election.withoutQuorum().values().forEach(since -> problem(Sort.QUORUM_FAILED, election, since));
            election.objections().values().stream()
                    .filter(today::isAfter)
                    .forEach(due -> problem(Sort.OBJECTION_OVERDUE, election, due.plusDays(1)));
            election.pending().values().stream()
                    .flatMap(asked -> election.replyDue(asked).stream())
                    .filter(today::isAfter)
                    .forEach(due -> problem(Sort.REPLY_OVERDUE, election, due.plusDays(1)));
        }

        private boolean within(LocalDateTime at) {
            return !at.isBefore(period.from()) && at.isBefore(period.to());
        }

        private void problem(Sort sort, ElectionInMinutes election, LocalDate since) {
            long passed = worked(since, today);
            long late = worked(since, today.plusDays(1));
            problems.add("%s %s %s %d %s".formatted(sort, election.id(), since, late, election.answersFor(passed)));
        }

        /** Reports are made of the past too, in which nothing was late yet. */
        private long worked(LocalDate from, LocalDate to) {
            return from.isAfter(to) ? 0 : from.datesUntil(to).filter(worked).count();
        }

        private void add(ElectionInMinutes election, Figure figure, int number) {
            add(election.division(), figure, number);
        }

        private void add(String division, Figure figure, int number) {
            if (number > 0) {
                String row = division.length() > below ? division.substring(0, below) : division;
                rows.computeIfAbsent(row, unknown -> new EnumMap<>(Figure.class))
                        .merge(figure, number, Integer::sum);
                total.merge(figure, number, Integer::sum);
            }
        }

        private static Map<String, Integer> named(Map<Figure, Integer> figures) {
            Map<String, Integer> named = new TreeMap<>();
            figures.forEach((figure, number) -> named.put(figure.id(), number));
            return named;
        }
    }
}
