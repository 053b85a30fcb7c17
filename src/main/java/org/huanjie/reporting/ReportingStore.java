package org.huanjie.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.annulment.AnnulmentMinutes;
import org.huanjie.counting.CountingMinutes;
import org.huanjie.division.Codes;
import org.huanjie.division.Division;
import org.huanjie.election.Election.Stage;
import org.huanjie.election.Election.Status;
import org.huanjie.election.ElectionMinutes;
import org.huanjie.handover.HandoverMinutes;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.StoredJson;
import org.huanjie.meeting.MeetingMinutes;
import org.huanjie.minutes.Entry;
import org.huanjie.minutes.MinutesRecord;
import org.huanjie.roster.Seat;
import org.huanjie.storage.Batches;
import org.huanjie.succession.SuccessionMinutes;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads report data for all elections of a region at once: the number of statements does not depend on the number of elections. Read-only. */
@Repository
class ReportingStore {

    /** What a report counts, by what the minutes call it. */
    private static final Map<String, Figure> ACTIONS = Map.ofEntries(
            counts(ElectionMinutes.Started.class, Figure.STARTED),
            counts(ElectionMinutes.Completed.class, Figure.FINISHED),
            counts(ElectionMinutes.Closed.class, Figure.BROKEN_OFF),
            counts(ElectionMinutes.Unfilled.class, Figure.BROKEN_OFF),
            counts(ElectionMinutes.StageLate.class, Figure.FELL_OVERDUE),
            counts(MeetingMinutes.MeetingOpened.class, Figure.MEETINGS_HELD),
            counts(MeetingMinutes.QuorumFailed.class, Figure.QUORUM_FAILED),
            counts(CountingMinutes.CountVoid.class, Figure.VOID),
            counts(SuccessionMinutes.Withdrawn.class, Figure.CANDIDATES_WITHDRAWN),
            counts(AnnulmentMinutes.Begun.class, Figure.ANNULMENTS),
            counts(HandoverMinutes.HandoverRefused.class, Figure.HANDOVERS_REFUSED));

    /** What those above do to a body: urging it on or annulling its election. */
    private static final Set<String> FROM_ABOVE = Stream.concat(
                    MinutesRecord.actions(AnnulmentMinutes.class).stream(),
                    Stream.of(MinutesRecord.action(ElectionMinutes.TaskNudged.class)))
            .collect(Collectors.toUnmodifiableSet());

    private static final RowMapper<Entry> ENTRY = new SimplePropertyRowMapper<>(Entry.class);

    private static final String MOMENT = "yyyy-MM-dd'T'HH:mm:ss";

    private final JdbcClient jdbc;
    private final StoredJson json;
    private final Clock clock;

    ReportingStore(JdbcClient jdbc, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    private static Map.Entry<String, Figure> counts(Class<? extends MinutesRecord> type, Figure figure) {
        return Map.entry(MinutesRecord.action(type), figure);
    }

    /** A request for approval that a body has before it. */
    record Asked(ElectionId election, String kind, LocalDate since) {}

    /** A seat that an election has filled. */
    record Seated(String division, ElectionId election, Seat seat) {}

    /** What is open in a running election, and how much of it. */
    record Open(ElectionId election, String division, Figure figure, int number) {

        DivisionCount count() {
            return new DivisionCount(division, figure, number);
        }
    }

    /** The elections that were begun and completed in a county on a day. */
    record CountyDay(String county, LocalDate day, int begun, int completed) {}

    /** Something of an election that has a day. */
    record Matter(ElectionId election, String sort, String what, LocalDate day) {}

    /** The election that stands for each body, unless it was closed in an earlier term, and all that run. */
    List<Standing> standings(String region, LocalDate term) {
        Map<String, Milestone> reached = reached(region);
        return inRegion("""
                        select id, division, body, kind, scheme, scheme_version, stage, status, overdue_since, stages_overdue
                        from (select election.*, row_number() over (partition by division, kind
                                  order by case status when 'RUNNING' then 0 else 1 end, start_date desc, id desc) as newest
                              from election where division >= :low and division < :high) e
                        where status = 'RUNNING' or kind = 'REGULAR' and newest = 1 and start_date >= :term
                        order by id
                        """, region)
                .param("term", term)
                .query((row, number) -> standing(row, reached))
                .list();
    }

    private static Standing standing(ResultSet row, Map<String, Milestone> reached) throws SQLException {
        String id = row.getString("id");
        return new Standing(
                new ElectionId(id),
                row.getString("division"),
                row.getString("body"),
                !row.getString("kind").equals("REGULAR"),
                row.getString("scheme"),
                row.getInt("scheme_version"),
                Stage.valueOf(row.getString("stage")),
                Status.valueOf(row.getString("status")),
                reached.getOrDefault(id, Milestone.NONE),
                Optional.ofNullable(row.getObject("overdue_since", LocalDate.class)),
                row.getInt("stages_overdue") > 0);
    }

    private Map<String, Milestone> reached(String region) {
        Milestone[] milestones = Milestone.values();
        return inRegion("""
                        select f.election, max(f.reached) as reached from (
                            select election, 1 as reached from notice where kind = 'announcement'
                            union all select election, 2 from approval_request where kind = 'candidates' and state = 'APPROVED'
                            union all select election, 3 from meeting
                            union all select election, 4 from meeting where state in ('OPEN', 'COUNTED')
                            union all select election, 5 from ballot_round where tally is not null
                            union all select election, 6 from notice where kind = 'result'
                            union all select election, 7 from approval_request where kind = 'result' and state = 'APPROVED') f
                        join election e on e.id = f.election
                        where e.division >= :low and e.division < :high and e.status = 'RUNNING' and e.stage = 'IMPLEMENTATION'
                        group by f.election
                        """, region)
                .query((row, number) -> Map.entry(row.getString("election"), milestones[row.getInt("reached")]))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The League bodies set up in a region, in the order of their codes. */
    List<Division> bodies(String region) {
        return inRegion("""
                        select division as code, name from body
                        where kind = 'league' and division >= :low and division < :high order by division
                        """, region).query(Division.class).list();
    }

    /** What the minutes say happened in a period, by division. */
    List<DivisionCount> happened(String region, Period period) {
        return inMinutes("""
                        select election, action, count(*) as number from minutes
                        where at >= :from and at < :to and election >= :low and election < :high and action in (:actions)
                        group by election, action
                        """, region, period)
                .param("actions", ACTIONS.keySet())
                .query((row, number) -> new DivisionCount(
                        election(row).division(), ACTIONS.get(row.getString("action")), row.getInt("number")))
                .stream()
                .filter(count -> count.division().startsWith(region))
                .toList();
    }

    /** What the entries of a period say in figures, by division. */
    List<DivisionCount> told(String region, Period period) {
        return inMinutes("""
                        select election, seq, at, actor, action, clause, detail, hash from minutes
                        where at >= :from and at < :to and election >= :low and election < :high and action in (:told)
                        """, region, period)
                .param("told", EntryFigures.ACTIONS)
                .query((row, number) -> Map.entry(election(row).division(), ENTRY.mapRow(row, number)))
                .stream()
                .filter(told -> told.getKey().startsWith(region))
                .flatMap(told -> EntryFigures.of(told.getValue()).entrySet().stream()
                        .map(figure -> new DivisionCount(told.getKey(), figure.getKey(), figure.getValue())))
                .toList();
    }

    /** The elections in which a person, and not the process by itself or the public, did something in a period. What those above do to the body is no move of the body. */
    Set<ElectionId> moved(String region, Period period) {
        return inMinutes("""
                        select distinct election from minutes
                        where at >= :from and at < :to and election >= :low and election < :high
                          and actor not in ('system', 'public') and action not in (:above)
                        """, region, period).param("above", FROM_ABOVE).query(ElectionId.class).stream()
                .collect(Collectors.toSet());
    }

    /** An election's id begins with its division; the order of the database may pass over the hyphen that follows, so who reads looks at the division again. */
    private JdbcClient.StatementSpec inMinutes(String sql, String region, Period period) {
        return inRegion(sql, region).param("from", text(period.from())).param("to", text(period.to()));
    }

    private static ElectionId election(ResultSet row) throws SQLException {
        return new ElectionId(row.getString("election"));
    }

    /** Objections, requests and periods that are open now in running elections. */
    List<Open> open(String region) {
        return inRegion("""
                        select f.election, e.division, f.figure, count(*) as number from (
                            select election, 'OBJECTIONS_OPEN' as figure from objection where state <> 'SETTLED'
                            union all select election, 'APPROVALS_PENDING' from approval_request where state = 'PENDING'
                            union all select election, 'REGISTRATION_RUNNING' from registration where is_open
                            union all select election, case kind when 'result' then 'RESULT_NOTICE_RUNNING' else 'ANNOUNCEMENT_RUNNING' end
                                from notice where ended_on is null) f
                        join election e on e.id = f.election
                        where e.division >= :low and e.division < :high and e.status = 'RUNNING'
                        group by f.election, e.division, f.figure
                        """, region)
                .query((row, number) -> new Open(
                        new ElectionId(row.getString("election")),
                        row.getString("division"),
                        Figure.valueOf(row.getString("figure")),
                        row.getInt("number")))
                .list();
    }

    /** What was begun and completed since a day, by county and day. */
    List<CountyDay> days(String region, LocalDate from) {
        return inRegion("""
                        select county, at_day, sum(begun) as begun, sum(completed) as completed from (
                            select substring(division, 1, 6) as county, begun_on as at_day, 1 as begun, 0 as completed
                                from election where division >= :low and division < :high and begun_on >= :from
                            union all select substring(division, 1, 6), completed_on, 0, 1
                                from election where division >= :low and division < :high and completed_on >= :from) e
                        group by county, at_day order by county, at_day
                        """, region)
                .param("from", from)
                .query((row, number) -> new CountyDay(
                        row.getString("county"),
                        row.getObject("at_day", LocalDate.class),
                        row.getInt("begun"),
                        row.getInt("completed")))
                .list();
    }

    /** Objections and training, by division, in a period. */
    List<DivisionCount> matters(String region, Period period) {
        return inRegion("""
                        select e.division, f.figure, count(*) as number from (
                            select election, 'OBJECTIONS_NEW' as figure from objection where raised_at >= :since and raised_at < :until
                            union all select election, 'OBJECTIONS_SETTLED' from objection where settled_at >= :since and settled_at < :until
                            union all select election, 'COURSES' from training_course where held_on between :first and :last
                            union all select c.election, 'TRAINED' from training_attendance a join training_course c on c.id = a.course
                                where a.attended) f
                        join election e on e.id = f.election
                        where e.division >= :low and e.division < :high
                        group by e.division, f.figure
                        """, region)
                .param("since", moment(period.from()))
                .param("until", moment(period.to()))
                .param("first", period.firstDay())
                .param("last", period.lastDay())
                .query((row, number) -> new DivisionCount(
                        row.getString("division"), Figure.valueOf(row.getString("figure")), row.getInt("number")))
                .list();
    }

    /** Objections not settled by a day, and meetings that wait for a new date, of running elections. */
    List<Matter> stuck(String region, LocalDate today) {
        return inRegion("""
                        select f.election, f.sort, f.what, f.at_day from (
                            select election, 'OBJECTION_OVERDUE' as sort, cast('' as varchar(100)) as what, due_day as at_day
                                from objection where state <> 'SETTLED' and due_day < :today
                            union all select election, 'QUORUM_FAILED', name, meets_on from meeting where state = 'NO_QUORUM') f
                        join election e on e.id = f.election
                        where e.division >= :low and e.division < :high and e.status = 'RUNNING'
                        order by f.election, f.sort, f.what
                        """, region)
                .param("today", today)
                .query(ReportingStore::matter)
                .list();
    }

    /** Requests that wait for an answer, and since when the body has had them before it. */
    List<Asked> asked(String region) {
        return inRegion("""
                        select r.election, r.kind, coalesce(max(o.decided_at), max(v.filed_at)) as since
                        from approval_request r
                        join election e on e.id = r.election
                        join approval_version v on v.request = r.id
                        left join approval_opinion o on o.request = v.request and o.version = v.version
                        where e.division >= :low and e.division < :high and e.status = 'RUNNING' and r.state = 'PENDING'
                          and v.version = (select max(latest.version) from approval_version latest where latest.request = r.id)
                        group by r.id, r.election, r.kind
                        order by r.id
                        """, region)
                .query((row, number) -> new Asked(
                        new ElectionId(row.getString("election")),
                        row.getString("kind"),
                        row.getObject("since", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toLocalDate()))
                .list();
    }

    /** What the days from one to another bring in running elections. */
    List<Matter> ahead(String region, LocalDate from, LocalDate to) {
        return inRegion("""
                        select f.election, f.sort, f.what, f.at_day from (
                            select election, '召开' as sort, name as what, meets_on as at_day from meeting where state = 'PLANNED'
                            union all select election, '公告公示期满', cast('' as varchar(100)), to_day from notice where ended_on is null
                            union all select election, '异议办结期限', cast('' as varchar(100)), due_day from objection where state <> 'SETTLED'
                            union all select election, '培训', title, held_on from training_course) f
                        join election e on e.id = f.election
                        where e.division >= :low and e.division < :high and e.status = 'RUNNING' and f.at_day between :from and :to
                        order by f.at_day, f.election, f.sort, f.what
                        """, region)
                .param("from", from)
                .param("to", to)
                .query(ReportingStore::matter)
                .list();
    }

    /** Those whom elections that were completed in a period brought into office, each as it was written down; who is appointed later was not elected. */
    List<Seated> seated(String region, Period period) {
        List<String> completed = inMinutes("""
                        select distinct election from minutes
                        where at >= :from and at < :to and election >= :low and election < :high and action = :completed
                        """, region, period)
                .param("completed", MinutesRecord.action(ElectionMinutes.Completed.class))
                .query(String.class)
                .list();
        return Batches.of(completed)
                .flatMap(portion -> jdbc
                        .sql(
                                "select division, election, holder from office where not mid_term and election in (:elections)")
                        .param("elections", portion)
                        .query((row, number) -> new Seated(
                                row.getString("division"),
                                election(row),
                                json.read(row.getString("holder"), Seat.class)))
                        .list()
                        .stream())
                .filter(seated -> seated.division().startsWith(region))
                .toList();
    }

    Map<String, String> names(Collection<String> divisions) {
        return divisions.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select code, name from division where code in (:codes)")
                        .param("codes", divisions)
                        .query(Division.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Division::code, Division::name));
    }

    private JdbcClient.StatementSpec inRegion(String sql, String region) {
        return jdbc.sql(sql).param("low", region).param("high", Codes.after(region));
    }

    private static Matter matter(ResultSet row, int number) throws SQLException {
        return new Matter(
                new ElectionId(row.getString("election")),
                row.getString("sort"),
                row.getString("what"),
                row.getObject("at_day", LocalDate.class));
    }

    /** As the minutes write moments; what they add to the second does not change the order. */
    private static String text(LocalDateTime moment) {
        return DateTimeFormatter.ofPattern(MOMENT).format(moment);
    }

    private OffsetDateTime moment(LocalDateTime moment) {
        return moment.atZone(clock.getZone()).toOffsetDateTime();
    }
}
