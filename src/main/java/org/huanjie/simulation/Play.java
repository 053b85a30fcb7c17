package org.huanjie.simulation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.huanjie.calendar.Calendars;
import org.huanjie.campaign.Campaign;
import org.huanjie.campaign.CampaignRequest;
import org.huanjie.campaign.Campaigns;
import org.huanjie.division.Division;
import org.huanjie.division.DivisionKind;
import org.huanjie.election.ElectionService;
import org.huanjie.election.StartRequest;
import org.huanjie.engine.SideBySide;
import org.huanjie.engine.UserTaskHandlers;
import org.huanjie.engine.demo.DemoClock;
import org.huanjie.ids.ElectionId;
import org.huanjie.meeting.Meeting;
import org.huanjie.meeting.Meetings;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Launches the elections, and lets time pass and the staff work until the end. */
@Component
@OnlyInSimulation
class Play {

    private static final int LAUNCHED_TOGETHER = 100;
    private static final int MOST_ATTEMPTS = 12;
    private static final int IDLE_DAYS = 120;
    private static final int TERM_MONTHS_LEFT = 1;

    private final SeasonStore seasons;
    private final ElectionService elections;
    private final OpenWork work;
    private final VirtualStaff staff;
    private final UserTaskHandlers handlers;
    private final Campaigns campaigns;
    private final SeasonCampaigns seasonCampaigns;
    private final Meetings meetings;
    private final Calendars calendars;
    private final Clock clock;

    Play(
            SeasonStore seasons,
            ElectionService elections,
            OpenWork work,
            VirtualStaff staff,
            UserTaskHandlers handlers,
            Campaigns campaigns,
            SeasonCampaigns seasonCampaigns,
            Meetings meetings,
            Calendars calendars,
            Clock clock) {
        this.seasons = seasons;
        this.elections = elections;
        this.work = work;
        this.staff = staff;
        this.handlers = handlers;
        this.campaigns = campaigns;
        this.seasonCampaigns = seasonCampaigns;
        this.meetings = meetings;
        this.calendars = calendars;
        this.clock = clock;
    }

    SimulationResult run(Season season, List<Division> places, Until until, int threads, DemoClock.Hand hand) {
        Performance performance = new Performance(season, places, until, threads, hand);
        ScheduledExecutorService onlooker = Executors.newSingleThreadScheduledExecutor();
        try {
            onlooker.scheduleWithFixedDelay(
                    performance::showProgress,
                    0,
                    performance.progress.interval().toMillis(),
                    TimeUnit.MILLISECONDS);
            performance.run();
            performance.showProgress();
        } finally {
            onlooker.shutdownNow();
            performance.progress.end();
        }
        return performance.outcome();
    }

    private Optional<LocalDateTime> lastMeeting(ElectionId election) {
        return meetings.of(election).stream().map(Meeting::opensAt).max(Comparator.naturalOrder());
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    /** One run of it. */
    private final class Performance {

        private final Season season;
        private final List<Division> places;
        private final Until until;
        private final int threads;
        private final DemoClock.Hand hand;
        private final Habits habits;
        private final Agenda agenda = new Agenda();
        private final ProgressLine progress;
        private final AtomicLong done = new AtomicLong();
        private final AtomicLong heap = new AtomicLong();
        private final Map<String, Integer> attempts = new LinkedHashMap<>();
        private final List<String> faults = new ArrayList<>();
        private LocalDate lastDeed;

        Performance(Season season, List<Division> places, Until until, int threads, DemoClock.Hand hand) {
            this.season = season;
            this.places = places;
            this.until = until;
            this.threads = threads;
            this.hand = hand;
            habits = new Habits(
                    season,
                    handlers,
                    day -> calendars.current().assumingWeekends().works(day),
                    Play.this::lastMeeting);
            progress = new ProgressLine(places.size());
        }

        void run() {
            moveTo(season.start().atTime(Habits.HOURS.get(0)));
            begin();
            work.all().forEach(this::plan);
            lastDeed = now().toLocalDate();
            while (!over()) {
                moveTo(nextStop());
                letWork();
            }
        }

        SimulationResult outcome() {
            Standings standings = standings();
            return new SimulationResult(
                    now(),
                    progress.elapsed(),
                    DataSize.ofBytes(heap.get()),
                    done.get(),
                    standings.begun(),
                    standings.completed(),
                    standings.closed() - standings.completed(),
                    seasonCampaigns.of(season).map(Campaign::state),
                    agenda.size(),
                    List.copyOf(faults));
        }

        private void begin() {
            if (!season.whole()) {
                launch();
            } else if (seasonCampaigns.of(season).isEmpty()) {
                campaigns.begin(
                        new CampaignRequest(
                                season.region(),
                                season.schemes().entrySet().stream()
                                        .collect(Collectors.toMap(
                                                entry -> entry.getKey().id(), Map.Entry::getValue)),
                                season.start(),
                                "",
                                Optional.of(season.campaign()),
                                Optional.empty()),
                        Simulation.SUPERVISOR);
            }
        }

        private void launch() {
            Set<String> begun = new HashSet<>(seasons.begun(season));
            List<StartRequest> requests = places.stream()
                    .filter(place -> !begun.contains(place.code()))
                    .map(this::request)
                    .toList();
            SideBySide.run(portions(requests), threads, portion -> elections.startAll(portion, Simulation.SUPERVISOR));
        }

        private StartRequest request(Division place) {
            return new StartRequest(
                    place.code(),
                    season.schemes().get(DivisionKind.of(place)),
                    season.start(),
                    Optional.empty(),
                    Optional.of(season.start().plusMonths(TERM_MONTHS_LEFT)),
                    true);
        }

        private static List<List<StartRequest>> portions(List<StartRequest> all) {
            List<List<StartRequest>> portions = new ArrayList<>();
            for (int first = 0; first < all.size(); first += LAUNCHED_TOGETHER) {
                portions.add(all.subList(first, Math.min(all.size(), first + LAUNCHED_TOGETHER)));
            }
            return portions;
        }

        private void plan(Assignment assignment) {
            agenda.add(habits.when(assignment), assignment);
        }

        /** When somebody has something to do, and each morning, to see what time has brought. */
        private LocalDateTime nextStop() {
            LocalDateTime morning = now().toLocalDate().plusDays(1).atTime(Habits.HOURS.get(0));
            return agenda.next().filter(morning::isAfter).orElse(morning);
        }

        private void moveTo(LocalDateTime moment) {
            if (now().isBefore(moment)) {
                faults.addAll(hand.moveTo(moment.atZone(clock.getZone()).toOffsetDateTime())
                        .failed());
            }
            work.arrived().forEach(this::plan);
        }

        private void letWork() {
            List<Assignment> due = agenda.take(now());
            Collection<List<Assignment>> byElection = due.stream()
                    .collect(Collectors.groupingBy(Assignment::election, LinkedHashMap::new, Collectors.toList()))
                    .values();
            ConcurrentLinkedQueue<Assignment> undone = new ConcurrentLinkedQueue<>();
            SideBySide.run(byElection, threads, tasks -> tasks.forEach(each -> perform(each, undone)));
            undone.forEach(this::tryLater);
            work.arrived().forEach(this::plan);
        }

        private void perform(Assignment assignment, Collection<Assignment> undone) {
            switch (staff.perform(assignment, season)) {
                case DONE -> done.incrementAndGet();
                case GONE -> {}
                case NOT_YET, REFUSED -> undone.add(assignment);
            }
        }

        private void tryLater(Assignment assignment) {
            int tried = attempts.merge(assignment.task(), 1, Integer::sum);
            if (tried < MOST_ATTEMPTS) {
                agenda.add(habits.next(now()), assignment);
            } else {
                faults.add("任务%s（%s）没有人能够办理".formatted(assignment.kind(), assignment.election()));
            }
        }

        private boolean over() {
            LocalDate today = now().toLocalDate();
            if (agenda.size() > 0) {
                lastDeed = today;
            }
            return until.passed(today)
                    || ended()
                    || lastDeed.plusDays(IDLE_DAYS).isBefore(today);
        }

        private boolean ended() {
            return season.whole()
                    ? seasonCampaigns
                            .of(season)
                            .filter(campaign -> campaign.state().closed())
                            .isPresent()
                    : standings().open() == 0;
        }

        private Standings standings() {
            return seasons.standings(season.region(), season.start());
        }

        private void showProgress() {
            Runtime machine = Runtime.getRuntime();
            heap.accumulateAndGet(machine.totalMemory() - machine.freeMemory(), Math::max);
            progress.show(now(), standings(), done.get());
        }
    }
}
