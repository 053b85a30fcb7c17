package org.huanjie.models;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huanjie.division.Division;
import org.huanjie.division.Divisions;
import org.huanjie.election.Election.Status;
import org.huanjie.election.Elections;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.publicity.Notice;
import org.huanjie.publicity.NoticeKind;
import org.huanjie.publicity.ObjectionLetter;
import org.huanjie.publicity.ObjectionRegister;
import org.huanjie.publicity.PublicNotices;
import org.huanjie.scheme.SchemeLibrary;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Elections of a province in all states, each left somewhere on a random walk. One body in eight does not begin. */
@Component
public class HeldElections {

    public static final String PROVINCE = "21";

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
    private static final int MOST_IDLE_DAYS = 150;
    private static final int FEW = 500;
    private static final int DIVISIONS_OF_FEW = 4;
    private static final int MOST_STEPS = 150;
    private static final int STEPS_AFTER_A_TURN = 3;
    private static final int NOT_BEGUN = 8;

    /** One in so many is a county's, which holds a congress. */
    private static final int COUNTY = 25;

    private static final int FIRST_COUNTY = 4;

    /** The notice of those elected hangs; the minutes call every notice by the same name. */
    private static final String RESULT_NOTICE = "result-notice";

    /** One in so many is brought where few elections come. */
    private static final int RARELY = 7;

    private static final int FIRST_RARE = 3;

    /** Somebody leaves, and a by-election begins. */
    private static final Way BY_ELECTION = Way.straight(Start.NANSHAN)
            .doing(happenings -> happenings.departure("member"))
            .answering("chooseReplacement", answer -> answer.put("way", "by-election"));

    /** The old team takes its time. */
    private static final Way LATE_HANDOVER = Way.to(Start.LIAONING, "handover/recordHandover");

    private static final int WEEKS_OF_WAITING = 5;

    private static final List<Way> RARE_WAYS = Stream.of(
                    Stream.of(BY_ELECTION, LATE_HANDOVER),
                    RareWays.ALL.stream().filter(way -> !way.places().isEmpty()),
                    Stream.of("planTraining", "planTraining", "recordAttendance", "recordAttendance")
                            .map(task -> Way.to(Start.JIYANG, "training/" + task)))
            .flatMap(ways -> ways)
            .toList();

    /** After one of these some elections are left: few random points lie there. */
    private static final List<String> TURNS = List.of(
            "request-filed",
            "candidates-listed",
            "candidates-listed",
            "candidates-listed",
            RESULT_NOTICE,
            RESULT_NOTICE,
            RESULT_NOTICE,
            "notice-posted",
            "notice-posted",
            "meetings-planned",
            "meetings-planned",
            "appointment-suspended",
            "quorum-failed",
            "count-void",
            "round-tallied",
            "meetings-reconvened",
            "meetings-reconvened",
            "training-planned",
            "training-planned",
            "training-planned",
            "attendance-recorded",
            "attendance-recorded",
            "attendance-recorded",
            "annulment-begun",
            "election-annulled",
            "by-election-started",
            "by-election-started");

    private final ApplicationContext program;
    private final NewPlaces places;
    private final SchemeLibrary library;
    private final Divisions divisions;
    private final ElectionWalk walk;
    private final Elections elections;
    private final PublicNotices notices;
    private final ObjectionRegister objections;
    private final ChainedMinutes minutes;
    private final Clock clock;
    private final WaitStates waits;

    private List<String> bodies = List.of();
    private LocalDateTime last = FIRST_DAY.atStartOfDay();

    HeldElections(
            ApplicationContext program,
            NewPlaces places,
            SchemeLibrary library,
            Divisions divisions,
            ElectionWalk walk,
            Elections elections,
            PublicNotices notices,
            ObjectionRegister objections,
            ChainedMinutes minutes,
            Clock clock) {
        this.program = program;
        this.places = places;
        this.library = library;
        waits = new WaitStates(program);
        this.divisions = divisions;
        this.walk = walk;
        this.elections = elections;
        this.notices = notices;
        this.objections = objections;
        this.minutes = minutes;
        this.clock = clock;
    }

    public void hold(int number) {
        Variant.ALL.forEach(variant -> library.add(variant.text(), "admin"));
        bodies = seats(number);
        Random chance = new Random(number);
        for (int seed = 0; seed < number; seed++) {
            Start start = setUp(seed, bodies.get(seed));
            if (seed % NOT_BEGUN != 0) {
                leave(start, seed, chance);
                last = now().isAfter(last) ? now() : last;
            }
        }
    }

    /** The codes of the divisions in which the bodies sit. */
    List<String> bodies() {
        return bodies;
    }

    /** Likewise, those that are to elect: a county's body that has bodies below it may only oversee them. */
    List<String> due() {
        TreeSet<String> all = new TreeSet<>(bodies);
        return bodies.stream()
                .filter(code -> all.higher(code) == null || !all.higher(code).startsWith(code))
                .toList();
    }

    /** A county whose body holds a congress. */
    String county() {
        return bodies.get(FIRST_COUNTY);
    }

    /** When the last of them was left. */
    LocalDateTime last() {
        return last;
    }

    private Start setUp(int number, String division) {
        List<Start> ofVillages = Start.SHIPPED.subList(0, Start.SHIPPED.size() - 1);
        Start like = number % COUNTY == FIRST_COUNTY ? Start.URUMQI : ofVillages.get(number % ofVillages.size());
        String place = "held" + number;
        places.setUp(place, division, divisions.name(division));
        return new Start(place, division, like.scheme(), FIRST_DAY, like.people());
    }

    /** Villages and some counties; few of them lie close together, so that counties have several. */
    private List<String> seats(int number) {
        int most = number < FEW ? DIVISIONS_OF_FEW : Integer.MAX_VALUE;
        List<String> counties =
                shuffled(below(PROVINCE).limit(most).flatMap(city -> below(city).limit(most)), number);
        List<String> villages = shuffled(counties.stream().flatMap(this::below).flatMap(this::below), number);
        return IntStream.range(0, number)
                .mapToObj(each -> each % COUNTY == FIRST_COUNTY ? counties.get(each / COUNTY) : villages.get(each))
                .toList();
    }

    private static List<String> shuffled(Stream<String> codes, int seed) {
        List<String> shuffled = codes.collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private Stream<String> below(String code) {
        return divisions.below(code).stream().map(Division::code);
    }

    /** Walks through an election and leaves it, some for so long that things fall overdue. */
    private void leave(Start start, int seed, Random chance) {
        if (seed % RARELY == FIRST_RARE && seed % COUNTY != FIRST_COUNTY) {
            leaveOn(RARE_WAYS.get(seed / RARELY % RARE_WAYS.size()), start);
        } else {
            new RandomWalk(program, start, seed).stopsWhere(place(chance));
        }
        if (chance.nextBoolean() && elections.get(walk.id()).status() == Status.RUNNING) {
            somebodyObjects();
        }
        if (chance.nextInt(3) > 0) {
            walk.now(now().plusDays(chance.nextInt(MOST_IDLE_DAYS)).toString());
            walk.runDue();
        }
    }

    /** Leaves the election at the first of the places to which the way leads, or when its by-election has begun. */
    private void leaveOn(Way way, Start start) {
        Start there = new Start(
                start.place(),
                start.division(),
                way.start().scheme(),
                FIRST_DAY,
                way.start().people());
        new DirectedWalk(program, way, there)
                .stopsWhere(() -> waits.of(walk.id()).stream().anyMatch(way.places()::contains)
                        || way == BY_ELECTION && noted("by-election-started"));
        if (way == LATE_HANDOVER) {
            walk.now(now().plusWeeks(WEEKS_OF_WAITING).toString());
            walk.step(there.people());
        }
    }

    private void somebodyObjects() {
        notices.of(walk.id()).stream()
                .filter(notice ->
                        notice.state() == Notice.State.OPEN && !notice.to().isBefore(now().toLocalDate()))
                .findFirst()
                .ifPresent(notice -> objections.raise(notice.id(), new ObjectionLetter("公示的情况与事实不符", "")));
    }

    /** After a number of steps, or a few steps after a turn of things. */
    private BooleanSupplier place(Random chance) {
        if (chance.nextInt(3) == 0) {
            AtomicInteger steps = new AtomicInteger(chance.nextInt(MOST_STEPS));
            return () -> steps.getAndDecrement() == 0;
        }
        String turn = TURNS.get(chance.nextInt(TURNS.size()));
        AtomicInteger steps = new AtomicInteger(chance.nextInt(STEPS_AFTER_A_TURN));
        return () -> turned(turn) && steps.getAndDecrement() == 0;
    }

    private boolean turned(String turn) {
        return turn.equals(RESULT_NOTICE) ? resultHangs() : noted(turn);
    }

    private boolean resultHangs() {
        return notices.of(walk.id()).stream()
                .anyMatch(notice -> notice.kind() == NoticeKind.RESULT && notice.state() == Notice.State.OPEN);
    }

    private boolean noted(String turn) {
        return minutes.entries(walk.id()).stream()
                .anyMatch(entry -> entry.action().equals(turn));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
