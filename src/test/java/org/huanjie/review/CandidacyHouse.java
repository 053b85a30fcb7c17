package org.huanjie.review;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.People;
import org.huanjie.approval.RequestSubject;
import org.huanjie.approval.Requests;
import org.huanjie.calendar.Calendars;
import org.huanjie.calendar.Span;
import org.huanjie.document.Attachments;
import org.huanjie.document.StoredFiles;
import org.huanjie.document.Upload;
import org.huanjie.election.Election;
import org.huanjie.election.Elections;
import org.huanjie.election.Occasion;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.input.Patch;
import org.huanjie.input.StoredJson;
import org.huanjie.minutes.Minutes;
import org.huanjie.minutes.MinutesRecord;
import org.huanjie.minutes.WrittenDetail;
import org.huanjie.person.Channel;
import org.huanjie.person.NominationFacts;
import org.huanjie.person.Person;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.SampleProfiles;
import org.huanjie.registration.CandidateRegister;
import org.huanjie.registration.Nomination;
import org.huanjie.registration.Registration;
import org.huanjie.registration.RegistrationSheet;
import org.huanjie.registration.RegistrationStore;
import org.huanjie.registration.RegistrationWindow;
import org.huanjie.registration.Seats;
import org.huanjie.review.ReviewSheet.Choice;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.CandidateStore;
import org.huanjie.roster.Electable;
import org.huanjie.roster.PollingDay;
import org.huanjie.roster.Progress;
import org.huanjie.roster.WaiverStore;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.rules.Timetable;
import org.huanjie.shortage.ExtensionRequest;
import org.huanjie.shortage.ReducedSeatsRequest;
import org.huanjie.shortage.Shortages;
import org.huanjie.succession.CandidacyProcess;
import org.huanjie.succession.Successions;
import org.huanjie.succession.Withdrawals;
import org.huanjie.tally.WriteIns;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The candidacy's own rooms on a database in memory; what other features give is stated by the test. It is 2026-05-11, and registration is planned to end on 2026-05-20. */
public final class CandidacyHouse {

    public static final ElectionId ELECTION = new ElectionId("460203198-2026-1");
    public static final LocalDate TODAY = LocalDate.of(2026, 5, 11);
    public static final LocalDate REGISTRATION_END = LocalDate.of(2026, 5, 20);

    public record Noted(String actor, String action, String clause, String detail) {}

    public final List<Noted> minutes = new ArrayList<>();
    public final Elections elections;
    public final CandidateRegister register;
    public final RegistrationWindow window;
    public final Registration registration;
    public final Withdrawals withdrawals;
    public final QualificationReview review;
    public final MissingMaterial material;
    public final Appeals appeals;
    public final CandidatesRequest request;
    public final Seats seats;
    public final Successions successions;
    public final Electable electable;
    public final CandidacyProcess process = mock(CandidacyProcess.class);
    public final Shortages shortages;
    public final RequestSubject reduction;
    public final RequestSubject extension;
    public final Attachments attachments;
    public final WriteIns writeIns;
    public final Screening screening;
    public final Fitness fitness;
    public final ListCheck listCheck;
    public final JdbcClient jdbc;
    public final CandidateStore store;
    public final CandidateFacts facts;

    private final Map<String, LocalDate> lastDays = new HashMap<>(Map.of(
            "registration",
            REGISTRATION_END,
            "voting",
            REGISTRATION_END.plusDays(20),
            "decision",
            REGISTRATION_END.plusDays(20)));
    private Election.Status status = Election.Status.RUNNING;

    public CandidacyHouse(Scheme scheme) {
        this(scheme, null);
    }

    /** @param polling when people vote, where the scheme lets them */
    public CandidacyHouse(Scheme scheme, PollingDay polling) {
        DriverManagerDataSource database =
                new DriverManagerDataSource("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()), "sa", "");
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V2__record_division_access.sql"),
                        new ClassPathResource("db/migration/V4__candidacy.sql"),
                        new ClassPathResource("db/migration/V8__attachment.sql"),
                        new ClassPathResource("db/migration/V12__candidates.sql"),
                        new ClassPathResource("db/migration/V17__rejections.sql"),
                        new ClassPathResource("db/migration/V28__waivers.sql"),
                        new ClassPathResource("db/migration/V37__candidate_filers.sql"),
                        new ClassPathResource("db/migration/V30__windows_counted_anew.sql"),
                        new ClassPathResource("db/migration/V41__registration_last_day.sql"),
                        new ClassPathResource("db/migration/V42__waiver_askers.sql"),
                        new ClassPathResource("db/migration/V44__candidate_profile.sql"))
                .execute(database);
        jdbc = JdbcClient.create(database);
        NamedParameterJdbcTemplate batches = new NamedParameterJdbcTemplate(database);
        store = new CandidateStore(jdbc, batches, new StoredJson());
        Minutes notes = (election, actor, clause, entry) -> minutes.add(
                new Noted(actor, MinutesRecord.action(entry.getClass()), clause, WrittenDetail.text(entry)));
        Clock clock = Clock.fixed(Instant.parse("2026-05-11T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
        elections = new OneElection(scheme);
        RegistrationStore registrations = new RegistrationStore(jdbc, new StoredJson());
        seats = new Seats(registrations, elections);
        window = new RegistrationWindow(registrations, elections, calendarDays(), notes, clock);
        facts = new CandidateFacts(store, window, elections);
        WaiverStore waivers = new WaiverStore(jdbc);
        fitness = new Fitness(store, facts, waivers);
        successions = new Successions(
                store,
                registrations,
                seats,
                fitness,
                elections,
                mock(Requests.class),
                new FixedBean<>(process),
                new FixedBean<>(polling),
                event -> {},
                notes,
                clock);
        electable = new Electable(store, elections, division -> List.of());
        register = new CandidateRegister(store, elections, seats, registrations, event -> {});
        attachments = StoredFiles.on(jdbc, batches, elections, clock);
        registration = new Registration(
                store, window, elections, attachments, electable, new People(jdbc, batches.getJdbcOperations()), notes);
        withdrawals = new Withdrawals(store, window, elections, successions, notes);
        Enclosures enclosures = new Enclosures(attachments, facts);
        appeals =
                new Appeals(new AppealStore(jdbc), store, waivers, enclosures, elections, calendarDays(), notes, clock);
        material = new MissingMaterial(
                new MaterialStore(jdbc), store, appeals, enclosures, elections, calendarDays(), notes, clock);
        review = new QualificationReview(store, seats, material, appeals, waivers, notes);
        screening = new Screening(store, facts, window, elections, notes);
        listCheck = new ListCheck(store, register, fitness, seats, notes);
        shortages = new Shortages(store, registrations, registration, seats, elections, notes);
        reduction = new ReducedSeatsRequest(review, registrations, seats, notes);
        extension = new ExtensionRequest(review, shortages, window);
        writeIns = new WriteIns(store, window, elections, waivers);
        request = new CandidatesRequest(register, seats, elections);
    }

    /** The election is over. */
    public void finish() {
        status = Election.Status.WITHDRAWN;
    }

    public void plan(String step, LocalDate day) {
        lastDays.put(step, day);
    }

    public List<Candidate> enter(Nomination... rows) {
        return registration.enter(ELECTION, new RegistrationSheet(List.of(rows), List.of()), "jiyang-league");
    }

    /** Stores a small PDF file and gives its id. */
    public String attach(String kind) {
        byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        return attachments
                .add(ELECTION, new Upload(kind, "", "报名表.pdf", pdf), "jiyang-league")
                .id();
    }

    public void admitAll() {
        review.review(
                ELECTION,
                new ReviewSheet(register.of(ELECTION).stream()
                        .filter(candidate -> candidate.decision() == Progress.REGISTERED)
                        .map(candidate -> new ReviewSheet.Row(candidate.id(), Choice.ADMIT, "", ""))
                        .toList()),
                "jiyang-review");
    }

    public Candidate named(String name) {
        return register.of(ELECTION).stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A League member born on 1998-03-09, nominated by an organisation. */
    public static Nomination nomination(String name, PostId post) {
        return nomination(name, post, LocalDate.of(1998, 3, 9));
    }

    public static Nomination nomination(String name, PostId post, LocalDate birthDate) {
        return new Nomination(
                Optional.empty(),
                new Person(name, "女", "黎族", "红花村团支部", "副书记", birthDate),
                post,
                Patch.stating(Map.of("outstanding", true, "nomination", new NominationFacts(Channel.ORGANISATION, 0)))
                        .applyTo(SampleProfiles.of(PoliticalStatus.LEAGUE_MEMBER)),
                Optional.empty(),
                List.of());
    }

    private static Calendars calendarDays() {
        Calendars calendars = mock(Calendars.class);
        when(calendars.windowEnd(any(), any())).thenAnswer(asked -> {
            LocalDate from = asked.getArgument(0);
            Span span = asked.getArgument(1);
            return from.plusDays(span.days());
        });
        return calendars;
    }

    private record FixedBean<T>(T bean) implements ObjectProvider<T> {

        @Override
        public T getObject() {
            return bean;
        }

        @Override
        public T getIfAvailable() {
            return bean;
        }
    }

    private final class OneElection implements Elections {

        @Override
        public String division(ElectionId id) {
            return get(id).division();
        }

        @Override
        public Occasion occasion(ElectionId id) {
            return Occasion.TERM_DUE;
        }

        @Override
        public LocalDate handledBy(ElectionId id, LocalDate from) {
            return from.plusDays(scheme.tenure().handling().days());
        }

        @Override
        public Timetable timetable(ElectionId id) {
            return new Timetable(List.of(), List.of(), List.of());
        }

        private final Scheme scheme;

        private OneElection(Scheme scheme) {
            this.scheme = scheme;
        }

        @Override
        public Election get(ElectionId id) {
            if (!id.equals(ELECTION)) {
                throw new NoSuchElementException(id.value());
            }
            return new Election(
                    ELECTION,
                    "460203198",
                    "460203",
                    "共青团吉阳镇委员会",
                    scheme.id(),
                    scheme.version(),
                    TODAY,
                    null,
                    null,
                    Election.Stage.IMPLEMENTATION,
                    status);
        }

        @Override
        public Scheme scheme(ElectionId id) {
            get(id);
            return scheme;
        }

        @Override
        public LocalDate lastDay(ElectionId id, String step) {
            return lastDays.get(step);
        }

        @Override
        public LocalDate firstDay(ElectionId id, String step) {
            return lastDays.get(step).minusDays(2);
        }
    }
}
