package org.huanjie.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huanjie.approval.RequestKind;
import org.huanjie.minutes.Entry;
import org.huanjie.reporting.Figure;
import org.huanjie.reporting.Period;
import org.huanjie.scheme.Scheme;

/** What the minutes of one election tell, read from the first entry to the last, and without the records and rules of which they are made. */
final class ElectionInMinutes {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> NOBODY = Set.of("system", "public");
    private static final Set<String> FROM_ABOVE = Set.of(
            "task-nudged",
            "annulment-begun",
            "annulment-proposed",
            "annulment-dismissed",
            "annulment-consented",
            "annulment-sent-back",
            "election-annulled");
    private static final List<Figure> COURSE = List.of(
            Figure.IMPLEMENTATION,
            Figure.ANNOUNCED,
            Figure.LIST_APPROVED,
            Figure.MEETINGS_PLANNED,
            Figure.VOTED,
            Figure.TALLIED,
            Figure.RESULT_POSTED,
            Figure.RESULT_APPROVED);

    private final String id;
    private final Scheme scheme;
    private final List<Event> events = new ArrayList<>();
    private final List<LocalDateTime> deeds = new ArrayList<>();
    private final Map<String, Integer> approvals = new HashMap<>();
    private final Map<String, LocalDate> pending = new HashMap<>();
    private final Map<String, LocalDate> objections = new HashMap<>();
    private final Map<String, LocalDate> withoutQuorum = new HashMap<>();
    private final List<Coming> meetings = new ArrayList<>();
    private final List<Coming> courses = new ArrayList<>();
    private final Map<String, LocalDate> notices = new HashMap<>();
    private final Map<Figure, Integer> seated = new HashMap<>();

    private LocalDate start;
    private boolean byElection;
    private String stage = "preparation";
    private String status = "running";
    private Optional<LocalDate> late = Optional.empty();
    private boolean everLate;
    private int reached;
    private int attended;

    /** Something that reports count, and when it happened. */
    record Event(LocalDateTime at, Figure figure, int number) {}

    /** Something that is to come on a day, in the words of the weekly report. */
    record Coming(LocalDate day, String what) {}

    ElectionInMinutes(String id, Scheme scheme, List<Entry> entries) {
        this.id = id;
        this.scheme = scheme;
        entries.forEach(this::read);
    }

    String id() {
        return id;
    }

    String division() {
        return id.substring(0, id.indexOf('-'));
    }

    LocalDate start() {
        return start;
    }

    /** The division whose body answers for the election when so many working days have passed since it is late. */
    String answersFor(long passed) {
        String seat = division();
        for (int days : scheme.escalation().after()) {
            seat = passed < days ? seat : above(seat);
        }
        return seat;
    }

    /** A village's town, a town's county, a county's city, a city's province. */
    private static String above(String seat) {
        return switch (seat.length()) {
            case 12 -> seat.substring(0, 9);
            case 9 -> seat.substring(0, 6);
            case 6 -> seat.substring(0, 4);
            default -> seat.substring(0, 2);
        };
    }

    boolean byElection() {
        return byElection;
    }

    boolean running() {
        return status.equals("running");
    }

    boolean completed() {
        return status.equals("completed");
    }

    boolean everLate() {
        return everLate;
    }

    /** The state in which the body stands. */
    Figure state() {
        if (!running()) {
            return figure(status);
        }
        return stage.equals("implementation") ? COURSE.get(reached) : figure(stage);
    }

    /** Since when the present stage is overdue. */
    Optional<LocalDate> late() {
        return late.filter(since -> running());
    }

    Figure lateStage() {
        return figure("overdue_" + stage);
    }

    int attended() {
        return attended;
    }

    List<Event> events() {
        return events;
    }

    /** Requests that wait for an answer, and when each body was asked. */
    Map<String, LocalDate> pending() {
        return running() ? pending : Map.of();
    }

    /** Until when a body that was asked on a day is to answer. */
    Optional<LocalDate> replyDue(LocalDate asked) {
        return scheme.approvals().reply().map(reply -> asked.plusMonths(reply.months()));
    }

    /** Objections that are not settled, and until when they are to be. */
    Map<String, LocalDate> objections() {
        return running() ? objections : Map.of();
    }

    /** Meetings that wait for a new date, and on which day they were to be held. */
    Map<String, LocalDate> withoutQuorum() {
        return running() ? withoutQuorum : Map.of();
    }

    /** What has a day, whether it is past or not. */
    List<Coming> coming() {
        List<Coming> all = new ArrayList<>(meetings);
        all.addAll(courses);
        notices.values().forEach(lastDay -> all.add(new Coming(lastDay, "公告公示期满")));
        objections.values().forEach(due -> all.add(new Coming(due, "异议办结期限")));
        return running() ? all : List.of();
    }

    boolean moved(Period period) {
        return deeds.stream().anyMatch(at -> !at.isBefore(period.from()) && at.isBefore(period.to()));
    }

    private void read(Entry entry) {
        LocalDateTime at = OffsetDateTime.parse(entry.at()).toLocalDateTime();
        JsonNode said = parsed(entry.detail());
        if (!NOBODY.contains(entry.actor()) && !FROM_ABOVE.contains(entry.action())) {
            deeds.add(at);
        }
        counted(entry.action(), said).ifPresent(figure -> events.add(new Event(at, figure, 1)));
        switch (entry.action()) {
            case "election-started" -> {
                start = day(said, "start");
                byElection = said.path("kind").asText().equals("by-election");
            }
            case "stage-begun" -> {
                stage = said.path("stage").asText();
                late = Optional.empty();
            }
            case "stage-overdue" -> {
                late = Optional.of(day(said, "lastDay").plusDays(1));
                everLate = true;
            }
            case "stage-made-up" -> late = Optional.empty();
            case "election-completed" -> {
                status = "completed";
                seated.forEach((figure, number) -> events.add(new Event(at, figure, number)));
            }
            case "election-closed" -> status = said.path("status").asText();
            case "election-unfilled" -> status = "withdrawn";
            case "election-annulled" -> status = "annulled";
            case "summary-reported" -> {
                summed(said.path("brought"));
                happened(at, Figure.GOALS_POSTED, said.has("goalsPosted") ? 1 : 0);
            }
            case "handed-over" -> handedOver(at, said);
            case "handover-refused" -> happened(at, Figure.HANDOVERS_REFUSED, 1);
            case "training-planned" -> said.path("courses").forEach(this::course);
            case "attendance-recorded" -> attended(at, said);
            default -> progress(entry.action(), said, at.toLocalDate());
        }
    }

    private void attended(LocalDateTime at, JsonNode said) {
        int expected = said.path("expected").asInt();
        JsonNode trained = said.path("trained");
        attended += said.path("attended").asInt();
        happened(at, Figure.TRAINEES, said.path("round").asInt() == 1 ? expected : 0);
        happened(at, Figure.TRAINED_PEOPLE, expected - said.path("missing").size());
        happened(at, Figure.TRAINED_BY_PROVINCE, trained.path("province").asInt());
        happened(at, Figure.TRAINED_BY_CITY, trained.path("city").asInt());
        happened(at, Figure.TRAINED_BY_COUNTY, trained.path("county").asInt());
        happened(at, Figure.TRAINED_BY_TOWNSHIP, trained.path("township").asInt());
    }

    private void handedOver(LocalDateTime at, JsonNode said) {
        boolean late = day(said, "on").isAfter(day(said, "due"));
        happened(at, late ? Figure.HANDED_OVER_LATE : Figure.HANDED_OVER_IN_TIME, 1);
        happened(at, Figure.SWORN_IN, said.path("oath").path("sworn").asInt());
        happened(at, Figure.TALKS, said.has("talk") ? 1 : 0);
        happened(at, Figure.CARED_FOR, said.path("caredFor").asInt());
    }

    private void happened(LocalDateTime at, Figure figure, int number) {
        events.add(new Event(at, figure, number));
    }

    private void course(JsonNode course) {
        events.add(new Event(day(course, "date").atTime(12, 0), Figure.COURSES, 1));
        courses.add(new Coming(day(course, "date"), "培训" + course.path("title").asText()));
    }

    private static Coming meeting(JsonNode said) {
        return new Coming(day(said, "date"), "召开" + said.path("name").asText());
    }

    private void progress(String action, JsonNode said, LocalDate today) {
        String request = said.path("request").asText();
        String objection = said.path("objection").asText();
        String held = said.path("meeting").asText();
        String notice = said.path("notice").asText();
        switch (action) {
            case "notice-posted" -> {
                reach(said.path("kind").asText().equals("announcement") ? 1 : 6);
                notices.put(notice, day(said, "to"));
            }
            case "notice-window-moved" -> notices.put(notice, day(said, "to"));
            case "notice-ended" -> notices.remove(notice);
            case "meetings-planned" -> {
                reach(3);
                said.path("meetings").forEach(row -> meetings.add(meeting(row)));
            }
            case "meetings-reconvened" -> said.path("meetings").forEach(row -> meetings.add(meeting(row)));
            case "meeting-opened" -> {
                reach(4);
                meetings.remove(meeting(said));
            }
            case "meeting-called-off" -> meetings.remove(meeting(said));
            case "round-tallied" -> reach(5);
            case "quorum-failed" -> {
                meetings.remove(meeting(said));
                withoutQuorum.put(held, day(said, "date"));
            }
            case "meeting-postponed" -> {
                withoutQuorum.remove(held);
                meetings.add(meeting(said));
            }
            case "request-filed" -> {
                pending.put(request, today);
                approvals.put(request, 0);
            }
            case "request-approved" -> approved(request, today);
            case "request-returned", "request-refused", "request-withdrawn", "request-overtaken" ->
                pending.remove(request);
            case "objection-registered" -> objections.put(objection, day(said, "due"));
            case "appointment-suspended" -> objections.put(objection, day(said, "until"));
            case "objection-settled" -> objections.remove(objection);
            default -> {}
        }
    }

    private static Optional<Figure> counted(String action, JsonNode said) {
        return Optional.ofNullable(
                switch (action) {
                    case "election-started" -> Figure.STARTED;
                    case "election-completed" -> Figure.FINISHED;
                    case "election-closed", "election-unfilled" -> Figure.BROKEN_OFF;
                    case "stage-overdue" -> Figure.FELL_OVERDUE;
                    case "meeting-opened" -> Figure.MEETINGS_HELD;
                    case "quorum-failed" -> Figure.QUORUM_FAILED;
                    case "round-tallied" -> said.path("outcome").asText().equals("run-off") ? Figure.TIES : null;
                    case "count-void" -> Figure.VOID;
                    case "candidate-withdrawn" -> Figure.CANDIDATES_WITHDRAWN;
                    case "annulment-begun" -> Figure.ANNULMENTS;
                    case "objection-registered" -> Figure.OBJECTIONS_NEW;
                    case "objection-settled" -> Figure.OBJECTIONS_SETTLED;
                    default -> null;
                });
    }

    private void approved(String request, LocalDate today) {
        String kind = request.substring(id.length() + 1, request.lastIndexOf('-'));
        int asked = RequestKind.of(kind).asks(scheme).bodies().size();
        pending.put(request, today);
        if (approvals.merge(request, 1, Integer::sum) == asked) {
            pending.remove(request);
            reach(kind.equals("candidates") ? 2 : kind.equals("result") ? 7 : 0);
        }
    }

    private void reach(int milestone) {
        reached = Math.max(reached, milestone);
    }

    /** The make-up of those whom the election brought. */
    private void summed(JsonNode brought) {
        seated.put(Figure.SEATED, brought.path("members").asInt());
        seated.put(Figure.PARTY_MEMBERS, brought.path("partyMembers").asInt());
        seated.put(Figure.WOMEN, brought.path("women").asInt());
        seated.put(Figure.OUTSIDE, brought.path("outside").asInt());
        seated.put(Figure.ALTERNATES, brought.path("alternates").asInt());
    }

    private static Figure figure(String name) {
        return Figure.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static LocalDate day(JsonNode said, String field) {
        return LocalDate.parse(said.path(field).asText());
    }

    private static JsonNode parsed(String detail) {
        try {
            return JSON.readTree(detail);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
