package org.huanjie.publicity;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huanjie.access.BodyKind;
import org.huanjie.calendar.Calendars;
import org.huanjie.calendar.ShippedCalendar;
import org.huanjie.calendar.Span;
import org.huanjie.division.Bodies;
import org.huanjie.election.Election;
import org.huanjie.election.Elections;
import org.huanjie.election.PartyNames;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.NoticeId;
import org.huanjie.input.Finding;
import org.huanjie.minutes.MinutesRecord;
import org.huanjie.minutes.WrittenDetail;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Everything around notices on a chosen day, with a database of its own: an election of Nanshan whose deputies are made public by the party work committee. */
public final class NoticeBoard {

    public static final ElectionId ELECTION = new ElectionId("440305002-2026-1");
    public static final String PARTY = "nanshan-party";

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** An entry of the minutes. */
    public record Entry(String actor, String action, String clause, Map<?, ?> detail) {}

    public final List<Entry> minutes = new ArrayList<>();
    public final List<String> told = new ArrayList<>();
    public final List<Finding> faults = new ArrayList<>();
    public final PublicNotices notices;

    /** Seven calendar days with roll, as Nanshan's plan says (NS-4.4b). */
    public static NoticeBoard on(String day) {
        return new NoticeBoard(LocalDate.parse(day), new Span(7, Span.Unit.CALENDAR, true));
    }

    public NoticeBoard(LocalDate day, Span window) {
        var database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V6__approval_publicity_training.sql"),
                        new ClassPathResource("db/migration/V10__objection.sql"))
                .execute(database);
        Instant now = day.atTime(LocalTime.of(9, 30)).atZone(SHANGHAI).toInstant();
        Elections elections = elections(window);
        notices = new PublicNotices(
                new NoticeStore(JdbcClient.create(database)),
                elections,
                new PartyNames(elections, bodies()),
                new StaticListableBeanFactory(Map.of("result", new ResultSubject()))
                        .getBeanProvider(NoticeSubject.class),
                calendars(),
                (election, actor, clause, entry) -> minutes.add(
                        new Entry(actor, MinutesRecord.action(entry.getClass()), clause, WrittenDetail.fields(entry))),
                Clock.fixed(now, SHANGHAI));
    }

    private static Elections elections(Span window) {
        Scheme scheme = mock();
        when(scheme.body()).thenReturn(new Scheme.Body(Scheme.BodyType.WORK_COMMITTEE, new Basis("G10", "")));
        when(scheme.resultNotice())
                .thenReturn(Optional.of(new Scheme.Notice(
                        window,
                        BodyKind.PARTY,
                        "拟任人选所在单位",
                        List.of("公告栏", "短信"),
                        Set.of(),
                        false,
                        new Basis("NS-4.4b", ""))));
        Elections elections = mock();
        when(elections.scheme(ELECTION)).thenReturn(scheme);
        when(elections.get(ELECTION))
                .thenReturn(new Election(
                        ELECTION,
                        "440305002",
                        "440305",
                        "共青团南山街道工作委员会",
                        "nanshan-2011",
                        1,
                        LocalDate.of(2026, 9, 1),
                        null,
                        null,
                        Election.Stage.IMPLEMENTATION,
                        Election.Status.RUNNING));
        return elections;
    }

    private static Bodies bodies() {
        Bodies bodies = mock();
        when(bodies.of(List.of("440305002", "440305"))).thenReturn(List.of());
        return bodies;
    }

    private static Calendars calendars() {
        Calendars calendars = mock();
        when(calendars.current()).thenReturn(ShippedCalendar.strict());
        return calendars;
    }

    public PostingForm form() {
        return notices.form(ELECTION, NoticeKind.RESULT);
    }

    public Posting posting() {
        PostingForm form = form();
        return new Posting(form.title(), form.text(), form.scope(), form.media(), "0755-26001234", "南山街道办事处三楼");
    }

    public Notice post() {
        return post(posting());
    }

    public Notice post(Posting posting) {
        return notices.post(ELECTION, NoticeKind.RESULT, posting, PARTY);
    }

    private final class ResultSubject implements NoticeSubject {

        @Override
        public String kind() {
            return "result";
        }

        @Override
        public String title(ElectionId election) {
            return "关于南山街道团工委副书记拟任人选的公示";
        }

        @Override
        public String draft(ElectionId election) {
            return "周启明，男，汉族，1990年5月生，中共党员，拟任兼职副书记。";
        }

        @Override
        public List<Finding> faults(ElectionId election) {
            return List.copyOf(faults);
        }

        @Override
        public void posted(ElectionId election, NoticeId notice) {
            told.add("posted " + notice);
        }

        @Override
        public void ended(ElectionId election, NoticeId notice) {
            told.add("ended " + notice);
        }
    }
}
