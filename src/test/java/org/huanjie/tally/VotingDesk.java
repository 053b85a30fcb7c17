package org.huanjie.tally;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.access.Body;
import org.huanjie.access.BodyKind;
import org.huanjie.access.Member;
import org.huanjie.ballot.RoundStore;
import org.huanjie.competition.CompetitionRoom;
import org.huanjie.congress.Delegation;
import org.huanjie.counting.CountForms;
import org.huanjie.counting.CountSheets;
import org.huanjie.counting.Paper;
import org.huanjie.counting.Sheet;
import org.huanjie.counting.SheetAnswer;
import org.huanjie.counting.SheetStore;
import org.huanjie.counting.Signature;
import org.huanjie.counting.Signature.Decision;
import org.huanjie.division.Division;
import org.huanjie.division.DivisionKind;
import org.huanjie.division.Divisions;
import org.huanjie.election.Election;
import org.huanjie.election.Elections;
import org.huanjie.example.process.VotingExamples;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.ElectorateId;
import org.huanjie.ids.MeetingId;
import org.huanjie.input.StoredJson;
import org.huanjie.meeting.FurtherVotes;
import org.huanjie.meeting.MeetingForms;
import org.huanjie.meeting.MeetingOpening;
import org.huanjie.meeting.MeetingOpening.ChosenTeller;
import org.huanjie.meeting.MeetingPlan;
import org.huanjie.meeting.MeetingStore;
import org.huanjie.meeting.Meetings;
import org.huanjie.meeting.MeetingsPart;
import org.huanjie.meeting.PrintedPapers;
import org.huanjie.meeting.Rounds;
import org.huanjie.meeting.RunnersUp;
import org.huanjie.minutes.Minutes;
import org.huanjie.minutes.MinutesRecord;
import org.huanjie.minutes.WrittenDetail;
import org.huanjie.review.Fitness;
import org.huanjie.roster.Electable;
import org.huanjie.scheme.Scheme;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** An election whose candidates are formal, on a day within the voting step, with a database of its own. */
public final class VotingDesk {

    public static final ElectionId ELECTION = new ElectionId("460203198-2026-1");
    public static final String CLERK = "jiyang-league";
    public static final String PARTY = "jiyang-party";
    public static final String COUNTER = "jiyang-counter";
    public static final String SCRUTINEER = "jiyang-scrutineer";
    public static final LocalDate TODAY = LocalDate.of(2026, 5, 11);
    public static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 15);
    private static final String DIVISION = "460203198";

    /** An entry of the minutes. */
    public record Entry(String actor, String action, String clause, Object said) {

        public Map<?, ?> detail() {
            return WrittenDetail.fields(said);
        }
    }

    public final List<Entry> entries = new ArrayList<>();
    public final FormalCandidates candidates = new FormalCandidates();
    public final Elections elections = mock();
    public final Meetings meetings;
    public final MeetingForms meetingForms;
    public final CountSheets sheets;
    public final CountForms countForms;
    public final TallyForms tallyForms;
    final VotingExamples examples;
    public final Rounds rounds;
    public final Tallies tallies;
    final RunnersUp runnersUp;
    final FurtherVotes furtherVotes;
    final PrintedPapers papers;
    public final WriteIns writeIns = mock();
    public final Electable electable = mock();
    public final WriteInReviews writeInDesk;
    public final MeetingsPart meetingsPart;
    public final BallotsPart ballotsPart;
    public final CompetitionRoom competition;
    private LocalDateTime now = TODAY.atTime(9, 0);
    public final Clock clock = new DeskClock();

    public VotingDesk(Scheme scheme) {
        when(elections.scheme(ELECTION)).thenReturn(scheme);
        when(elections.get(ELECTION)).thenReturn(election(scheme));
        when(elections.firstDay(ELECTION, Meetings.VOTING)).thenReturn(LocalDate.of(2026, 5, 9));
        when(elections.lastDay(ELECTION, Meetings.VOTING)).thenReturn(LAST_DAY);
        when(electable.isOpenTo(eq(ELECTION), any(), any())).thenReturn(true);
        JdbcClient jdbc = JdbcClient.create(database());
        RoundStore store = new RoundStore(jdbc, new StoredJson());
        MeetingStore meetingStore = new MeetingStore(jdbc, new StoredJson());
        SheetStore sheetStore = new SheetStore(jdbc, new StoredJson());
        rounds = new Rounds(store, meetingStore, elections, candidates, electable, minutes());
        tallies = new Tallies(store, meetingStore, sheetStore, rounds, elections, candidates, minutes(), clock);
        runnersUp = new TalliedRunnersUp(store, tallies, elections, candidates);
        furtherVotes = new FurtherVotes(
                store,
                meetingStore,
                rounds,
                runnersUp,
                elections,
                candidates,
                mock(Fitness.class),
                mock(Delegation.class),
                electable);
        papers = new PrintedPapers(store, meetingStore, rounds, candidates);
        meetings = new Meetings(
                meetingStore, rounds, furtherVotes, elections, candidates, VotingDesk::panel, minutes(), clock);
        meetingForms = new MeetingForms(meetings, furtherVotes, elections, candidates, new Villages(), rounds);
        sheets = new CountSheets(sheetStore, meetingStore, rounds, minutes());
        writeInDesk = new WriteInReviews(store, tallies, writeIns, electable, minutes());
        countForms = new CountForms(meetings, meetingForms, sheets, rounds);
        tallyForms = new TallyForms(rounds, tallies, elections);
        examples = new VotingExamples(
                meetings, meetingForms, clock, sheets, rounds, tallyForms, new TieForms(rounds, tallies));
        meetingsPart = new MeetingsPart(meetingStore);
        ballotsPart = new BallotsPart(store, elections);
        competition = new CompetitionRoom(jdbc, elections, candidates, VotingDesk::panel, minutes());
    }

    /** Time goes on until this day, at nine. */
    public void until(LocalDate day) {
        now = day.atTime(9, 0);
    }

    private final class DeskClock extends Clock {

        private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now.atZone(ZONE).toInstant();
        }
    }

    private static DriverManagerDataSource database() {
        var database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V5__ballot.sql"),
                        new ClassPathResource("db/migration/V13__meetings.sql"),
                        new ClassPathResource("db/migration/V24__votes.sql"))
                .execute(database);
        return database;
    }

    private static Election election(Scheme scheme) {
        return new Election(
                ELECTION,
                DIVISION,
                "460203",
                "共青团吉阳镇委员会",
                scheme.id(),
                1,
                LocalDate.of(2026, 3, 2),
                null,
                null,
                Election.Stage.IMPLEMENTATION,
                Election.Status.RUNNING);
    }

    private Minutes minutes() {
        return (election, actor, clause, entry) ->
                entries.add(new Entry(actor, MinutesRecord.action(entry.getClass()), clause, entry));
    }

    private static List<Member> panel(Body body) {
        if (body.equals(BodyKind.JUDGE.body(DIVISION))) {
            return List.of(
                    new Member("jiyang-judge1", "宋佳"),
                    new Member("jiyang-judge2", "韩立"),
                    new Member("jiyang-judge3", "丁一"));
        }
        return body.equals(BodyKind.COUNT.body(DIVISION))
                ? List.of(new Member(COUNTER, "钱进"), new Member(SCRUTINEER, "孙明"))
                : List.of();
    }

    /** What the entries of one action say. */
    public <E> Stream<E> said(Class<E> type) {
        return entries.stream().map(Entry::said).filter(type::isInstance).map(type::cast);
    }

    /** The newest entry of the minutes. */
    public Entry lastEntry() {
        return entries.get(entries.size() - 1);
    }

    public List<String> actions() {
        return entries.stream().map(Entry::action).toList();
    }

    /** Plans one meeting of the named electorate for every name, each with twenty people due. */
    public static MeetingPlan.Row row(ElectorateId electorate, String name, int voters) {
        return new MeetingPlan.Row(electorate, name, "活动室", TODAY, LocalTime.of(9, 0), voters, List.of(), List.of());
    }

    public void plan(MeetingPlan.Row... rows) {
        meetings.prepare(ELECTION, new MeetingPlan(List.of(rows)), CLERK);
    }

    public MeetingId meeting(ElectorateId electorate, int position) {
        return rounds.meetings(ELECTION, electorate).get(position - 1);
    }

    public boolean open(MeetingId meeting, int entitled, int present) {
        return meetings.open(meeting, opening(entitled, present), CLERK);
    }

    public static MeetingOpening opening(int entitled, int present) {
        return new MeetingOpening(
                entitled,
                present,
                true,
                List.of(new ChosenTeller("钱进", Optional.of(COUNTER))),
                List.of(new ChosenTeller("孙明", Optional.of(SCRUTINEER))),
                List.of(),
                false,
                Optional.empty(),
                false);
    }

    /** A paper on which each row's votes add up to those present, all papers returned and valid. */
    public static Paper paper(BallotId ballot, int present, Paper.Row... rows) {
        return new Paper(ballot, present, present, 0, List.of(rows), List.of(), List.of());
    }

    public static Paper.Row votes(String name, int inFavour, int against) {
        return new Paper.Row(name, inFavour, against, 0);
    }

    public void record(MeetingId meeting, Paper... papers) {
        sheets.record(meeting, new SheetAnswer(List.of(papers)), COUNTER);
    }

    public Sheet.State confirm(MeetingId meeting) {
        return sheets.sign(meeting, new Signature(Decision.CONFIRM, Optional.empty()), SCRUTINEER);
    }

    /** Opens, records and signs at once. */
    public void count(MeetingId meeting, int present, Paper... papers) {
        open(meeting, present, present);
        record(meeting, papers);
        confirm(meeting);
    }

    private static final class Villages implements Divisions {

        @Override
        public Map<String, String> names(Collection<String> codes) {
            return Map.of();
        }

        @Override
        public Optional<Division> find(String code) {
            return Optional.empty();
        }

        @Override
        public List<Division> below(String code) {
            return code.equals(DIVISION)
                    ? List.of(new Division("460203198001", "红沙社区"), new Division("460203198002", "荔枝沟社区"))
                    : List.of();
        }

        @Override
        public List<Division> within(String region, DivisionKind kind) {
            return List.of();
        }

        @Override
        public List<Division> withLeagueBody(String sought, int offset, int limit) {
            return List.of();
        }

        @Override
        public int countWithLeagueBody(String sought) {
            return 0;
        }
    }
}
