package org.huanjie.performance;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.HuanjieApplication;
import org.huanjie.division.Division;
import org.huanjie.division.Divisions;
import org.huanjie.election.ElectionService;
import org.huanjie.election.StartRequest;
import org.huanjie.models.ElectionWalk;
import org.huanjie.models.NewPlaces;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same work by this program and by a plain engine with its default settings, in alternation. */
final class SpeedComparison implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Course VILLAGE = Course.ALL.get(3);
    private static final String PROVINCE = "21";
    private static final int ROUNDS = 5;
    private static final int STARTS = 200;
    private static final int BATCH = 100;
    private static final int BATCHES = 4;
    private static final int WINDOWS = 150;
    private static final int LIVES = 40;
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final ConfigurableApplicationContext program;
    private final HikariDataSource plainDatabase;
    private final PlainElection plain;
    private final JdbcClient ourRows;
    private final JdbcClient plainRows;
    private final Iterator<String> villages;

    /** How many a second, this program and the plain engine. */
    record Rates(double ours, double plain) {

        double ratio() {
            return ours / plain;
        }
    }

    /** What was compared, the median of several rounds. */
    record Line(String work, Rates rates) {

        String text() {
            return "| %s | %.1f | %.1f | **%.2f** |%n".formatted(work, rates.ours(), rates.plain(), rates.ratio());
        }
    }

    SpeedComparison(String url, String user, DataSource plainDatabase, Path data) {
        program = new SpringApplicationBuilder(
                        HuanjieApplication.class, TimedWork.class, ElectionWalk.class, NewPlaces.class)
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--server.port=0",
                        "--huanjie.mail.every=PT24H",
                        "--huanjie.mail.rounds=PT24H",
                        "--huanjie.data-dir=" + data);
        jobExecutor().shutdown();
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(plainDatabase);
        this.plainDatabase = new HikariDataSource(pool);
        plain = new PlainElection(this.plainDatabase, new Work() {
            @Override
            public DataSource watched(DataSource database) {
                return database;
            }
        });
        plain.deployWindow();
        ourRows = JdbcClient.create(program.getBean(DataSource.class));
        plainRows = JdbcClient.create(this.plainDatabase);
        Divisions divisions = program.getBean(Divisions.class);
        villages = Stream.of(PROVINCE)
                .flatMap(code -> below(divisions, code))
                .flatMap(code -> below(divisions, code))
                .flatMap(code -> below(divisions, code))
                .flatMap(code -> below(divisions, code))
                .filter(code -> !code.equals(VILLAGE.division()))
                .iterator();
    }

    private static Stream<String> below(Divisions divisions, String code) {
        return divisions.below(code).stream().map(Division::code);
    }

    List<Line> compared() {
        plain.deploy(19, 3, 7);
        return List.of(
                median("starts, one by one", this::starts),
                median("starts, 100 together", this::launch),
                median("windows that end at one instant", this::windows),
                median("whole elections of a village", this::lives));
    }

    /** The first round warms up. */
    private static Line median(String work, Supplier<Rates> round) {
        List<Rates> rates = new ArrayList<>();
        for (int number = 0; number < ROUNDS; number++) {
            Rates each = round.get();
            if (number > 0) {
                rates.add(each);
            }
        }
        rates.sort(Comparator.comparingDouble(Rates::ratio));
        return new Line(work, rates.get(rates.size() / 2));
    }

    private Rates starts() {
        now("2026-12-01T09:00");
        ElectionService elections = program.getBean(ElectionService.class);
        List<StartRequest> requests = requests(STARTS);
        return new Rates(
                perSecond(STARTS, () -> requests.forEach(request -> elections.start(request, "admin"))), plainStarts());
    }

    private double plainStarts() {
        return perSecond(STARTS, () -> IntStream.range(0, STARTS).forEach(each -> plain.start()));
    }

    private Rates launch() {
        now("2026-12-01T09:00");
        ElectionService elections = program.getBean(ElectionService.class);
        List<List<StartRequest>> batches =
                IntStream.range(0, BATCHES).mapToObj(each -> requests(BATCH)).toList();
        double ours = perSecond(BATCHES * BATCH, () -> batches.forEach(batch -> elections.startAll(batch, "admin")));
        return new Rates(ours, plainStarts());
    }

    private List<StartRequest> requests(int number) {
        return Stream.generate(villages::next)
                .limit(number)
                .map(village -> new StartRequest(
                        village,
                        VILLAGE.scheme(),
                        LocalDate.parse("2026-12-01"),
                        Optional.empty(),
                        Optional.of(LocalDate.parse("2026-12-31")),
                        false))
                .toList();
    }

    private Rates windows() {
        ElectionWalk walk = program.getBean(ElectionWalk.class);
        NewPlaces places = program.getBean(NewPlaces.class);
        for (int each = 0; each < WINDOWS; each++) {
            String village = villages.next();
            places.setUp("v" + village, village, "村" + village);
            walk.start("v" + village, village, VILLAGE.scheme(), VILLAGE.firstDay());
            while (!walk.step(VILLAGE.people()).orElseThrow().startsWith("registerCandidates")) {
                continue;
            }
        }
        Timestamp end = ourRows.sql("""
                        select max(j.DUEDATE_) from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
                        where d.ACT_ID_ = 'registrationWindow'""").query(Timestamp.class).single();
        IntStream.range(0, WINDOWS).forEach(each -> plain.startWindow(new Date(end.getTime())));
        ClockUtil.setCurrentTime(new Date(end.getTime()));
        return new Rates(
                perSecond(WINDOWS, () -> runDue(jobExecutor(), ourRows, end)),
                perSecond(WINDOWS, () -> runDue(plain.jobExecutor(), plainRows, end)));
    }

    private static void runDue(JobExecutor executor, JdbcClient rows, Timestamp end) {
        executor.start();
        while (rows.sql("select count(*) from ACT_RU_JOB where DUEDATE_ <= ?")
                        .param(end)
                        .query(Integer.class)
                        .single()
                > 0) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        executor.shutdown();
    }

    private Rates lives() {
        ElectionWalk walk = program.getBean(ElectionWalk.class);
        TimedWork work = program.getBean(TimedWork.class);
        Duration ours = Duration.ZERO;
        Duration its = Duration.ZERO;
        VILLAGE.settle(program.getBean(NewPlaces.class));
        for (int life = 0; life < LIVES; life++) {
            work.taken();
            work.timed(() -> {
                walk.start(VILLAGE.place(), VILLAGE.division(), VILLAGE.scheme(), VILLAGE.firstDay());
                return walk;
            });
            walk.toTheEnd(VILLAGE.people());
            ours = ours.plus(work.taken());
            ClockUtil.reset();
            its = its.plus(plain.timedRun());
        }
        return new Rates(LIVES / seconds(ours), LIVES / seconds(its));
    }

    private static double perSecond(int things, Runnable work) {
        long began = System.nanoTime();
        work.run();
        return things / seconds(Duration.ofNanos(System.nanoTime() - began));
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private static void now(String moment) {
        ClockUtil.setCurrentTime(
                Date.from(LocalDateTime.parse(moment).atZone(ZONE).toInstant()));
    }

    private JobExecutor jobExecutor() {
        return ((ProcessEngineConfigurationImpl)
                        program.getBean(ProcessEngine.class).getProcessEngineConfiguration())
                .getJobExecutor();
    }

    @Override
    public void close() {
        plain.close();
        plainDatabase.close();
        program.close();
        ClockUtil.reset();
    }
}
