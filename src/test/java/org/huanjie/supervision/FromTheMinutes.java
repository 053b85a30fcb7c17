package org.huanjie.supervision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.huanjie.record.Entry;

/**
 * A report's figures computed a second time and in another way: by reading the minutes of every election from the first entry to the last. It knows
 * neither the tables nor the rules of the program; only how many bodies a request goes to is asked of the election's scheme.
 */
public final class FromTheMinutes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Told> elections = new ArrayList<>();
    private final BiFunction<String, String, Integer> bodiesAsked;
    private final Map<String, Map<Figure, Integer>> rows = new TreeMap<>();
    private final Map<Figure, Integer> total = new EnumMap<>(Figure.class);
    private final Set<String> unmoved = new TreeSet<>();
    private final Map<String, LocalDate> overdue = new TreeMap<>();

    /** @param bodiesAsked by an election's id and the kind of a request, how many bodies must approve */
    public FromTheMinutes(BiFunction<String, String, Integer> bodiesAsked) {
        this.bodiesAsked = bodiesAsked;
    }

    /** What the minutes of one election tell. */
    private final class Told {

        private final String id;
        private final List<Entry> entries;
        private LocalDate start;
        private boolean byElection;
        private String stage = "preparation";
        private String status = "running";
        private Optional<LocalDate> late = Optional.empty();
        private boolean everLate;
        private int reached;
        private int attended;
        private final Map<String, Integer> approvals = new HashMap<>();
        private final Set<String> pending = new HashSet<>();
        private final Set<String> objections = new HashSet<>();

        Told(String id, List<Entry> entries) {
            this.id = id;
            this.entries = entries;
            entries.forEach(this::read);
        }

        String division() {
            return id.substring(0, id.indexOf('-'));
        }

        boolean running() {
            return status.equals("running");
        }

        private void read(Entry entry) {
            JsonNode said = detail(entry);
            switch (entry.action()) {
                case "election-started" -> {
                    start = LocalDate.parse(said.path("start").asText());
                    byElection = said.path("kind").asText().equals("by-election");
                }
                case "stage-begun" -> {
                    stage = said.path("stage").asText();
                    late = Optional.empty();
                }
                case "stage-overdue" -> {
                    late = Optional.of(
                            LocalDate.parse(said.path("lastDay").asText()).plusDays(1));
                    everLate = true;
                }
                case "election-completed" -> status = "completed";
                case "election-closed" -> status = said.path("status").asText();
                case "election-unfilled" -> status = "withdrawn";
                case "election-annulled" -> status = "annulled";
                case "notice-posted" -> reach(said.path("kind").asText().equals("announcement") ? 1 : 6);
                case "meetings-planned" -> reach(3);
                case "meeting-opened" -> reach(4);
                case "round-tallied" -> reach(5);
                case "request-filed" -> {
                    pending.add(said.path("request").asText());
                    approvals.put(said.path("request").asText(), 0);
                }
                case "request-approved" -> approved(said.path("request").asText());
                case "request-returned", "request-refused", "request-withdrawn", "request-overtaken" ->
                    pending.remove(said.path("request").asText());
                case "objection-registered" ->
                    objections.add(said.path("objection").asText());
                case "objection-settled" ->
                    objections.remove(said.path("objection").asText());
                case "attendance-recorded" -> attended += said.path("attended").asInt();
                default -> {}
            }
        }

        private void approved(String request) {
            String kind = request.substring(id.length() + 1, request.lastIndexOf('-'));
            if (approvals.merge(request, 1, Integer::sum) == bodiesAsked.apply(id, kind)) {
                pending.remove(request);
                reach(kind.equals("candidates") ? 2 : kind.equals("result") ? 7 : 0);
            }
        }

        private void reach(int milestone) {
            reached = Math.max(reached, milestone);
        }
    }

    /** Reads the minutes of one more election. */
    public FromTheMinutes read(String election, List<Entry> entries) {
        elections.add(new Told(election, entries));
        return this;
    }

    /**
     * Computes everything.
     *
     * @param below how many digits the divisions of the rows have
     * @param bodies the divisions in which bodies sit that are to elect
     * @param term elections that began before this day and are closed belong to an earlier term
     */
    public FromTheMinutes compute(int below, Collection<String> bodies, Period period, LocalDate term) {
        Map<String, Told> standing = new TreeMap<>();
        for (Told election : elections) {
            if (!election.byElection && (election.running() || !election.start.isBefore(term))) {
                standing.merge(election.division(), election, FromTheMinutes::newer);
            }
        }
        standing.forEach((division, election) -> stands(division, election, below));
        bodies.stream().filter(division -> !standing.containsKey(division)).forEach(division -> {
            add(division, below, Figure.DUE);
            add(division, below, Figure.NOT_STARTED);
            add(division, below, Figure.UNMOVED);
            unmoved.add(division);
        });
        for (Told election : elections) {
            open(election, below);
            happened(election, below, period);
        }
        return this;
    }

    /** The figures of a row, those that are zero left out. */
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

    /** The elections with an overdue stage, and since when. */
    public Map<String, LocalDate> overdue() {
        return overdue;
    }

    private static Told newer(Told one, Told other) {
        if (one.running() != other.running()) {
            return one.running() ? one : other;
        }
        int later = one.start.compareTo(other.start);
        return later > 0 || later == 0 && one.id.compareTo(other.id) > 0 ? one : other;
    }

    private void stands(String division, Told election, int below) {
        add(division, below, Figure.DUE);
        add(division, below, state(election));
        if (election.status.equals("completed")) {
            add(division, below, election.everLate ? Figure.LATE : Figure.ON_TIME);
        }
    }

    private static Figure state(Told election) {
        if (!election.running()) {
            return Figure.valueOf(election.status.toUpperCase(java.util.Locale.ROOT));
        }
        if (!election.stage.equals("implementation")) {
            return Figure.valueOf(election.stage.toUpperCase(java.util.Locale.ROOT));
        }
        return List.of(
                        Figure.IMPLEMENTATION,
                        Figure.ANNOUNCED,
                        Figure.LIST_APPROVED,
                        Figure.MEETINGS_PLANNED,
                        Figure.VOTED,
                        Figure.TALLIED,
                        Figure.RESULT_POSTED,
                        Figure.RESULT_APPROVED)
                .get(election.reached);
    }

    private void open(Told election, int below) {
        String division = election.division();
        add(division, below, Figure.TRAINED, election.attended);
        if (!election.running()) {
            return;
        }
        if (election.byElection) {
            add(division, below, Figure.BY_ELECTIONS);
        }
        add(division, below, Figure.OBJECTIONS_OPEN, election.objections.size());
        add(division, below, Figure.APPROVALS_PENDING, election.pending.size());
        election.late.ifPresent(since -> {
            overdue.put(election.id, since);
            add(division, below, Figure.OVERDUE);
            add(division, below, Figure.valueOf("OVERDUE_" + election.stage.toUpperCase(java.util.Locale.ROOT)));
        });
    }

    private void happened(Told election, int below, Period period) {
        boolean moved = false;
        boolean finished = false;
        for (Entry entry : election.entries) {
            LocalDateTime at = OffsetDateTime.parse(entry.at()).toLocalDateTime();
            if (!at.isBefore(period.from()) && at.isBefore(period.to())) {
                happened(election, entry, below);
                moved |= !Set.of("system", "public").contains(entry.actor());
                finished |= entry.action().equals("election-completed");
            }
            if (entry.action().equals("training-planned")) {
                detail(entry).path("courses").forEach(course -> {
                    LocalDateTime noon =
                            LocalDate.parse(course.path("date").asText()).atTime(12, 0);
                    if (!noon.isBefore(period.from()) && noon.isBefore(period.to())) {
                        add(election.division(), below, Figure.COURSES);
                    }
                });
            }
        }
        if (election.running() && !moved) {
            unmoved.add(election.id);
            add(election.division(), below, Figure.UNMOVED);
        }
        if (finished) {
            seated(election, below);
        }
    }

    private void happened(Told election, Entry entry, int below) {
        Figure figure =
                switch (entry.action()) {
                    case "election-started" -> Figure.STARTED;
                    case "election-completed" -> Figure.FINISHED;
                    case "election-closed", "election-unfilled" -> Figure.BROKEN_OFF;
                    case "stage-overdue" -> Figure.FELL_OVERDUE;
                    case "meeting-opened" -> Figure.MEETINGS_HELD;
                    case "quorum-failed" -> Figure.QUORUM_FAILED;
                    case "round-tallied" ->
                        detail(entry).path("outcome").asText().equals("run-off") ? Figure.TIES : null;
                    case "count-void" -> Figure.VOID;
                    case "candidate-withdrawn" -> Figure.CANDIDATES_WITHDRAWN;
                    case "annulment-begun" -> Figure.ANNULMENTS;
                    case "objection-registered" -> Figure.OBJECTIONS_NEW;
                    case "objection-settled" -> Figure.OBJECTIONS_SETTLED;
                    default -> null;
                };
        if (figure != null) {
            add(election.division(), below, figure);
        }
    }

    /** The make-up of the new committee, as the summary of the election told it. */
    private void seated(Told election, int below) {
        election.entries.stream()
                .filter(entry -> entry.action().equals("summary-reported"))
                .reduce((earlier, later) -> later)
                .map(entry -> detail(entry).path("after"))
                .ifPresent(after -> {
                    add(
                            election.division(),
                            below,
                            Figure.SEATED,
                            after.path("members").asInt());
                    add(
                            election.division(),
                            below,
                            Figure.PARTY_MEMBERS,
                            after.path("partyMembers").asInt());
                    add(
                            election.division(),
                            below,
                            Figure.WOMEN,
                            after.path("women").asInt());
                    add(
                            election.division(),
                            below,
                            Figure.OUTSIDE,
                            after.path("outside").asInt());
                });
    }

    private void add(String division, int below, Figure figure) {
        add(division, below, figure, 1);
    }

    private void add(String division, int below, Figure figure, int number) {
        if (number > 0) {
            String row = division.length() > below ? division.substring(0, below) : division;
            rows.computeIfAbsent(row, unknown -> new EnumMap<>(Figure.class)).merge(figure, number, Integer::sum);
            total.merge(figure, number, Integer::sum);
        }
    }

    private static Map<String, Integer> named(Map<Figure, Integer> figures) {
        Map<String, Integer> named = new TreeMap<>();
        figures.forEach((figure, number) -> named.put(figure.id(), number));
        return named;
    }

    private static JsonNode detail(Entry entry) {
        try {
            return JSON.readTree(entry.detail());
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
