package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.huanjie.campaign.CampaignWalk;
import org.huanjie.division.Division;
import org.huanjie.division.Divisions;
import org.huanjie.handout.Handouts;
import org.huanjie.handout.PackedTable;
import org.huanjie.ids.CampaignId;
import org.huanjie.mail.WrittenMails;
import org.huanjie.performance.CountedWork;
import org.huanjie.scheme.SchemeLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Law 12, seen from outside: nowhere on the way of an election do people read the code of a clause. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "spring.datasource.url=jdbc:h2:mem:clause-codes;DB_CLOSE_DELAY=-1",
            "huanjie.data-dir=target/clause-codes",
            "huanjie.drafts.rounds=PT24H",
            "huanjie.mail.every=PT24H",
            "huanjie.mail.rounds=PT24H"
        })
@Import({
    ElectionWalk.class,
    CampaignWalk.class,
    CountyCampaign.class,
    CountedWork.class,
    NewPlaces.class,
    WrittenMails.class
})
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NoClauseCodesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private NewPlaces places;

    @Autowired
    private Divisions divisions;

    @Autowired
    private SchemeLibrary library;

    @Autowired
    private IdentityService identity;

    @Autowired
    private CountyCampaign campaign;

    @Autowired
    private Handouts handouts;

    @Autowired
    private JdbcClient jdbc;

    private ReadByPeople people;
    private Iterator<Division> villages;

    @BeforeAll
    void readers() {
        handouts.keep("admin", "登记区划时发现的错误", false, PackedTable.with("行", "错误").packed());
        people = new ReadByPeople(program, port);
        villages = divisions.below("210181").stream()
                .flatMap(town -> divisions.below(town.code()).stream())
                .iterator();
    }

    @AfterEach
    void setTheClockRight() {
        ClockUtil.reset();
    }

    /** Somebody objects on each of them. */
    static Stream<Way> straightWays() {
        return RareWays.ALL.stream()
                .filter(way -> way.places().isEmpty())
                .map(way -> way.doing(Happenings::objectionInTime));
    }

    @ParameterizedTest
    @Order(1)
    @MethodSource("straightWays")
    void onTheWholeWayNobodyReadsTheCodeOfAClause(Way way, TestReporter reporter) {
        reads(way, way.start(), () -> false);
        people.everywhere();

        reporter.publishEntry(way.start().scheme(), people.figures().toString());
        assertThat(people.codes()).isEmpty();
    }

    @Test
    @Order(2)
    void onTheWayOfACampaignNobodyReadsTheCodeOfAClause(TestReporter reporter) {
        setUp(Start.URUMQI);

        CampaignId held = campaign.held(task -> people.campaign(campaign.id(), task));
        people.everywhere(held);

        reporter.publishEntry(held.value(), people.work() + " " + people.figures());
        assertThat(people.codes()).isEmpty();
        assertThat(people.work())
                .contains("planCampaign", "decideExemption", "circulateFindings", "closeRemedy", "archiveCampaign");
    }

    @ParameterizedTest
    @Order(2)
    @ValueSource(
            strings = {
                "plain",
                "guangdong-2021",
                "hubei-2013",
                "jiangsu-2013",
                "jiangxi-2012",
                "shanxi-2013",
                "sichuan-2010",
                "yunnan-2010"
            })
    void noSchemeOfACampaignShowsTheCodeOfAClause(String scheme) {
        setUp(Start.URUMQI);

        CampaignId begun = campaign.begun(scheme);
        campaign.open().forEach(task -> people.campaign(begun, task));
        people.everywhere(begun);
        campaign.stop();

        assertThat(people.codes()).isEmpty();
    }

    @Test
    @Order(3)
    void everyDoorWasOpened() {
        assertThat(people.closed()).isEmpty();
        assertThat(people.kinds()).contains("task-new", "request-decided", "notice-posted", "candidate-result");
    }

    static Stream<Way> rareWays() {
        return RareWays.ALL.stream().filter(way -> !way.places().isEmpty());
    }

    @ParameterizedTest
    @Order(4)
    @Tag("walks")
    @MethodSource("rareWays")
    void offTheStraightWayNobodyReadsTheCodeOfAClause(Way way) {
        String division = villages.next().code();
        WaitStates waits = new WaitStates(program);
        ElectionWalk walk = program.getBean(ElectionWalk.class);
        Set<String> missing = new HashSet<>(way.places());

        reads(way, way.start().at("at-" + division, division), () -> {
            missing.removeAll(waits.of(walk.id()));
            return missing.isEmpty();
        });

        assertThat(people.codes()).isEmpty();
    }

    private void reads(Way way, Start start, BooleanSupplier arrived) {
        Variant.ALL.forEach(variant -> library.add(variant.text(), "admin"));
        setUp(start);
        new DirectedWalk(program, way, start).stopsWhere(() -> {
            people.step();
            return arrived.getAsBoolean();
        });
    }

    private void setUp(Start start) {
        places.setUp(start.place(), start.division(), divisions.name(start.division()));
        givePasswords(start.place());
        people.of(start);
    }

    private void givePasswords(String place) {
        jdbc.sql("select account from person where account like ?")
                .param(place + "-%")
                .query(String.class)
                .list()
                .forEach(this::givePassword);
        jdbc.sql("update person set must_change_password = false").update();
    }

    private void givePassword(String account) {
        User user = identity.createUserQuery().userId(account).singleResult();
        user.setPassword("demo");
        identity.saveUser(user);
    }
}
