package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.huanjie.access.Right;
import org.huanjie.annulment.Annulments;
import org.huanjie.annulment.Consent;
import org.huanjie.approval.Requests;
import org.huanjie.correction.Check;
import org.huanjie.correction.Corrections;
import org.huanjie.election.Election;
import org.huanjie.election.Election.Status;
import org.huanjie.election.ElectionService;
import org.huanjie.election.Elections;
import org.huanjie.election.OpenTask;
import org.huanjie.engine.DueWork;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.input.ConflictException;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.Entry;
import org.huanjie.person.FactChange;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Candidates;
import org.huanjie.term.Confirmation;
import org.huanjie.term.Ending;
import org.huanjie.term.Office;
import org.huanjie.term.ServingMembers;
import org.huanjie.term.Vacancies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What can happen to a committee after its election: members leave, part-time officers' terms lapse, data prove wrong, the election is annulled. */
@WholeElectionTest
@AutoConfigureMockMvc
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:terms;DB_CLOSE_DELAY=-1")
class TermPathsTest {

    private static final String NANSHAN = "440305002";
    private static final String XINGANG = "370614003";
    private static final Map<String, Integer> NANSHAN_PEOPLE = Map.of("deputy", 4, "member", 12);
    private static final Map<String, Integer> XINGANG_PEOPLE = Map.of("deputy", 5, "member", 12);
    private static final String DAY = "2026-07-06";

    /** Ten working days after 6 July 2026. */
    private static final String HANDLED_BY = "2026-07-20";

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private MockMvc api;

    @Autowired
    private ElectionService elections;

    @Autowired
    private Elections register;

    @Autowired
    private ServingMembers standing;

    @Autowired
    private Vacancies vacancies;

    @Autowired
    private Annulments annulments;

    @Autowired
    private Requests requests;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Candidates candidates;

    @Autowired
    private RepositoryService models;

    @Autowired
    private ChainedMinutes minutes;

    @Autowired
    private List<DueWork> dueWork;

    @Autowired
    private Clock clock;

    @Test
    @ExceptionPath(
            id = "E22",
            clause = "JY-4.3.5d",
            through = {
                "vacancy/confirmDeparture",
                "vacancy/chooseReplacement",
                "vacancy/startByElection",
                "vacancy/byElectionStarted"
            })
    void aMemberWhoLeavesIsReplacedByAnElectionForTheRestOfTheTerm() throws Exception {
        nanshanHasElected();
        ElectionId term = walk.id();
        Office leaving = holder("member");

        report("xingang-league", leaving.id(), "2026-07-01").andExpect(status().isForbidden());
        report("nanshan-league", "nobody", "2026-07-01")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].field").value("leavers[0].office"))
                .andExpect(jsonPath("$.findings[0].clause").value("E22"));
        report("nanshan-league", leaving.id(), "2026-07-07")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].message").value("离任日期不能晚于今天"));

        report("nanshan-league", leaving.id(), "2026-07-01").andExpect(status().isCreated());
        report("nanshan-league", leaving.id(), "2026-07-01").andExpect(status().isConflict());
        assertThatThrownBy(() -> vacancies.confirm(term, new Confirmation(true, ""), "nanshan-league"))
                .hasMessageContaining("这次离任是您本人经办的");
        assertThatThrownBy(() -> walk.then(
                        "confirmDeparture", "party:" + NANSHAN, HANDLED_BY, form -> form.put("confirmed", false)
                                .put("opinion", "")))
                .hasStackTraceContaining("不确认离任须写明理由");
        walk.then("confirmDeparture", "party:" + NANSHAN, HANDLED_BY, form -> form.put("confirmed", false)
                .put("opinion", "任期将满，请继续履职"));
        assertThat(walk.waiting()).isEmpty();
        assertThat(serving(term)).hasSize(13);

        report("nanshan-league", leaving.id(), "2026-07-01").andExpect(status().isCreated());
        walk.then("confirmDeparture", "party:" + NANSHAN, HANDLED_BY);
        assertThat(serving(term)).hasSize(12).doesNotContain(leaving);
        refusedWay("appointment", "届中指派只限书记、副书记；委员出缺应补选");
        refusedWay("leave-vacant", "不能保留空缺：委员会现有12人");
        walk.then("chooseReplacement", "league:" + NANSHAN, HANDLED_BY, form -> form.put("way", "by-election"));
        assertThat(walk.waiting()).isEmpty();

        Election byElection = elections.following(term).get(0);
        assertThat(register.occasion(byElection.id()).seats()).containsExactly(Map.entry(new PostId("member"), 1));
        assertThat(register.scheme(byElection.id()).seats()).isEqualTo(1);
        walk.turnTo(byElection.id());
        List<String> course = walk.toTheEnd(Map.of("member", 3));

        assertThat(course).noneMatch(line -> line.startsWith("nameSecretary"));
        assertThat(serving(term)).hasSize(13);
        Office joined = serving(term).stream()
                .filter(office -> office.election().equals(byElection.id()))
                .findFirst()
                .orElseThrow();
        assertThat(joined.termEnds()).isEqualTo(leaving.termEnds());
        assertThat(actions(term))
                .containsSubsequence(
                        "departure-reported",
                        "departure-declined",
                        "departure-reported",
                        "departure-confirmed",
                        "replacement-chosen",
                        "by-election-started");
        assertThat(minutes.verify(term).intact()).isTrue();
        assertThat(minutes.verify(byElection.id()).intact()).isTrue();
    }

    @Test
    @ExceptionPath(
            id = "E22",
            clause = "JY-4.3.5d",
            through = {
                "vacancy/proposeAppointment",
                "vacancy/approveAppointment",
                "vacancy/issueMidTermAppointment",
                "vacancy/seatsFilled"
            })
    void aDeputyIsAppointedMidTermOnlyWhenBothBodiesAgree() throws Exception {
        nanshanHasElected();
        ElectionId term = walk.id();
        Office leaving = holder("deputy");
        report("nanshan-league", leaving.id(), "2026-07-01").andExpect(status().isCreated());
        walk.then("confirmDeparture", "party:" + NANSHAN, HANDLED_BY);

        walk.then("chooseReplacement", "league:" + NANSHAN, HANDLED_BY, form -> form.put("way", "appointment"));
        assertThatThrownBy(() -> walk.then("proposeAppointment", "league:" + NANSHAN, HANDLED_BY, form -> ((ObjectNode)
                                form.at("/people/0"))
                        .put("birthDate", "1980-01-01")))
                .hasStackTraceContaining("《南山街道实施方案》三（三）");
        walk.then("proposeAppointment", "league:" + NANSHAN, HANDLED_BY);
        walk.then("fileRequest", "league:" + NANSHAN, HANDLED_BY);
        decide("party:" + NANSHAN, "approved");
        decide("league:440305", "refused");
        assertThat(walk.open()).extracting("key").containsExactly("chooseReplacement");
        assertThat(serving(term)).hasSize(12);

        walk.then("chooseReplacement", "league:" + NANSHAN, HANDLED_BY, form -> form.put("way", "appointment"));
        walk.then("proposeAppointment", "league:" + NANSHAN, HANDLED_BY);
        walk.then("fileRequest", "league:" + NANSHAN, HANDLED_BY);
        decide("party:" + NANSHAN, "approved");
        decide("league:440305", "approved");
        walk.then("issueMidTermAppointment", "party:" + NANSHAN, HANDLED_BY);

        assertThat(walk.waiting()).isEmpty();
        assertThat(serving(term)).hasSize(13);
        assertThat(serving(term))
                .filteredOn(office -> office.since().equals(LocalDate.parse(DAY)))
                .singleElement()
                .satisfies(office -> {
                    assertThat(office.holder().post().value()).isEqualTo("deputy");
                    assertThat(office.termEnds()).isEqualTo(leaving.termEnds());
                });
        assertThat(entries(term, "officers-appointed"))
                .singleElement()
                .extracting(Entry::clause)
                .isEqualTo("E22");
        api.perform(get("/api/bodies/" + NANSHAN + "/committee").with(httpBasic("nanshan-party", "demo")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.ending == 'left')].name")
                        .value(hasItem(leaving.holder().name())));
        api.perform(get("/api/bodies/" + NANSHAN + "/committee").with(httpBasic("xingang-league", "demo")))
                .andExpect(status().isForbidden());
    }

    @Test
    @ExceptionPath(
            id = "E21",
            clause = "Art 17",
            through = {
                "annulment/investigateElection",
                "annulment/consentToAnnulment",
                "annulment/annulElection",
                "vacancy/termAnnulled"
            })
    void anElectionIsAnnulledWithTheConsentOfThePartyAndRepeated() throws Exception {
        xingangHasElected();
        ElectionId annulled = walk.id();
        begin("xingang-league", annulled).andExpect(status().isForbidden());
        begin("xingang-superior", annulled).andExpect(status().isCreated());
        begin("xingang-superior", annulled).andExpect(status().isConflict());
        walk.then("investigateElection", "league:370614", HANDLED_BY, form -> form.put("annul", false));
        assertThat(walk.waiting()).isEmpty();
        assertThat(elections.find(annulled).status()).isEqualTo(Status.COMPLETED);

        begin("xingang-superior", annulled).andExpect(status().isCreated());
        walk.then("investigateElection", "league:370614", HANDLED_BY);
        assertThatThrownBy(() -> annulments.decide(annulled, new Consent(true, ""), "xingang-superior"))
                .hasMessageContaining("这次调查是您本人经办的");
        assertThatThrownBy(() -> walk.then(
                        "consentToAnnulment", "party:" + XINGANG, HANDLED_BY, form -> form.put("consents", false)
                                .put("opinion", "")))
                .hasStackTraceContaining("不同意宣布无效须写明理由");
        walk.then("consentToAnnulment", "party:" + XINGANG, HANDLED_BY, form -> form.put("consents", false)
                .put("opinion", "请补充核实材料"));
        walk.then("investigateElection", "league:370614", HANDLED_BY);
        report("xingang-league", holder("member").id(), "2026-07-01").andExpect(status().isCreated());
        walk.complete(
                walk.open().stream()
                        .filter(task -> task.key().equals("consentToAnnulment"))
                        .findFirst()
                        .orElseThrow(),
                "xingang-party",
                form -> {});

        assertThat(walk.waiting()).as("the vacancy ends with the term").isEmpty();
        assertThat(elections.find(annulled).status()).isEqualTo(Status.ANNULLED);
        assertThat(serving(annulled)).isEmpty();
        assertThat(standing.of(XINGANG))
                .filteredOn(office -> office.term().equals(annulled))
                .allMatch(office -> office.ending().orElseThrow() == Ending.ANNULLED);
        assertThat(vacancies.of(annulled).get(0).outcome()).contains("宣布无效");
        assertThat(actions(annulled))
                .containsSubsequence(
                        "annulment-begun",
                        "annulment-dismissed",
                        "annulment-begun",
                        "annulment-sent-back",
                        "annulment-consented",
                        "vacancy-closed",
                        "election-annulled");

        repeat("jiyang-league", annulled).andExpect(status().isForbidden());
        String nineDaysAgo = "\"" + LocalDate.now(clock).minusDays(9) + "\"";
        repeat("xingang-league", annulled, nineDaysAgo)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].message", containsString("请确认后再提交")));
        repeat("xingang-league", annulled, nineDaysAgo + ", \"pastConfirmed\": true")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.origin").value(annulled.value()))
                .andExpect(jsonPath("$.kind").value("regular"));
        repeat("xingang-league", annulled).andExpect(status().isConflict());
        String again = elections.following(annulled).get(0).id().value();

        begin("xingang-superior", new ElectionId(again)).andExpect(status().isCreated());
        walk.turnTo(new ElectionId(again));
        finish("investigateElection", "xingang-superior");
        finish("consentToAnnulment", "xingang-party");
        assertThat(walk.waiting()).as("a running election ends at once").isEmpty();
        assertThat(elections.find(new ElectionId(again)).status()).isEqualTo(Status.ANNULLED);
        assertThat(minutes.verify(annulled).intact()).isTrue();
        assertThat(minutes.verify(new ElectionId(again)).intact()).isTrue();
    }

    @Test
    void nobodyJoinsAPostWithoutAFreeSeatWhateverTheWay() {
        nanshanHasElected();
        List<Office> serving = standing.serving(NANSHAN);

        assertThatThrownBy(() -> standing.join(
                        walk.id(), walk.id(), List.of(holder("deputy").holder())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("只有3个名额，不能由4人担任");
        assertThat(standing.serving(NANSHAN)).isEqualTo(serving);
    }

    @Test
    void aByElectionThatWasBrokenOffOrAnnulledIsRepeatedForItsSeatsOnly() throws Exception {
        nanshanHasElected();
        ElectionId term = walk.id();
        List<Office> staying = without(holder("member"));
        Election brokenOff = byElectionFor(term, "member");
        repeat("nanshan-league", brokenOff.id()).andExpect(status().isConflict());
        elections.withdraw(brokenOff.id(), "人选尚未成熟", "nanshan-league");

        repeat("nanshan-league", brokenOff.id())
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.kind").value("by-election"))
                .andExpect(jsonPath("$.origin").value(term.value()));
        repeat("nanshan-league", brokenOff.id())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("这次换届已经重新举行（《换届异常情形处理规则》第21项）"));
        String again = elections.following(term).get(1).id().value();
        walk.turnTo(new ElectionId(again));
        walk.toTheEnd(Map.of("member", 3));
        assertThat(serving(term)).hasSize(13).containsAll(staying);

        begin("nanshan-superior", new ElectionId(again)).andExpect(status().isCreated());
        finish("investigateElection", "nanshan-superior");
        finish("consentToAnnulment", "nanshan-party");
        assertThat(serving(term)).containsExactlyInAnyOrderElementsOf(staying);
        repeat("nanshan-league", new ElectionId(again)).andExpect(status().isCreated());
        walk.turnTo(elections.following(term).get(2).id());
        walk.toTheEnd(Map.of("member", 3));
        assertThat(serving(term)).hasSize(13).containsAll(staying);
    }

    @Test
    @ExceptionPath(
            id = "E22",
            clause = "NS-3.3c",
            through = {"vacancy/checkProposed", "vacancy/issueMidTermAppointment", "vacancy/chooseReplacement"})
    void whoReachesAnAgeBeforeTheAppointmentIsIssuedIsNotAppointedMidTerm() throws Exception {
        nanshanHasElected();
        ElectionId term = walk.id();
        report("nanshan-league", holder("deputy").id(), "2026-07-01").andExpect(status().isCreated());
        finish("confirmDeparture", "nanshan-party");
        proposed("1985-07-07");
        finish("decideRequest", "nanshan-party");
        walk.now("2026-07-07T09:00");
        finish("decideRequest", "nanshan-superior");
        assertThat(walk.open()).extracting(OpenTask::key).containsExactly("chooseReplacement");
        assertThat(entries(term, "proposed-checked")).singleElement().satisfies(entry -> assertThat(entry.detail())
                .contains("满41周岁", "NS-3.3c"));

        proposed("1985-07-08");
        finish("decideRequest", "nanshan-party");
        finish("decideRequest", "nanshan-superior");
        walk.now("2026-07-08T09:00");
        finish("issueMidTermAppointment", "nanshan-party");
        assertThat(walk.open()).extracting(OpenTask::key).containsExactly("chooseReplacement");
        assertThat(serving(term)).hasSize(12);

        proposed("1996-05-01");
        finish("decideRequest", "nanshan-party");
        finish("decideRequest", "nanshan-superior");
        finish("issueMidTermAppointment", "nanshan-party");
        assertThat(walk.waiting()).isEmpty();
        assertThat(serving(term)).hasSize(13);
    }

    @Test
    void aCaseThatBeganBeforeTheCheckIsDecidedAnewToo() throws Exception {
        nanshanHasElected();
        ElectionId term = walk.id();
        deploy("models-of-before/vacancy.bpmn");
        report("nanshan-league", holder("deputy").id(), "2026-07-01").andExpect(status().isCreated());
        finish("confirmDeparture", "nanshan-party");
        proposed("1985-07-07");
        finish("decideRequest", "nanshan-party");
        finish("decideRequest", "nanshan-superior");
        walk.now("2026-07-07T09:00");
        deploy("processes/vacancy.bpmn");
        finish("issueMidTermAppointment", "nanshan-party");

        assertThat(walk.open()).extracting(OpenTask::key).containsExactly("chooseReplacement");
        proposed("1996-05-01");
        walk.toTheEnd(Map.of());
        assertThat(serving(term)).hasSize(13);
    }

    private void deploy(String vacancy) {
        models.createDeployment()
                .addClasspathResource(vacancy)
                .addClasspathResource("processes/approval.bpmn")
                .addClasspathResource("forms/proposeAppointment.html")
                .deploy();
    }

    private void proposed(String born) {
        walk.complete(walk.open().get(0), "nanshan-league", form -> form.put("way", "appointment"));
        walk.complete(walk.open().get(0), "nanshan-league", form -> ((ObjectNode) form.at("/people/0"))
                .put("birthDate", born));
        finish("fileRequest", "nanshan-league");
    }

    @Test
    void aByElectionIsNotHeldUpByASeatThatIsVacantBesides() throws Exception {
        nanshanHasElected();
        ElectionId term = walk.id();
        Election first = byElectionFor(term, "member");
        elections.withdraw(first.id(), "人选尚未成熟", "nanshan-league");
        Election second = byElectionFor(term, "deputy");
        walk.turnTo(second.id());
        walk.toTheEnd(Map.of("deputy", 3));

        assertThat(elections.find(second.id()).status()).isEqualTo(Status.COMPLETED);
        assertThat(serving(term)).hasSize(12);
        repeat("nanshan-league", first.id()).andExpect(status().isCreated());
        walk.turnTo(elections.following(term).get(2).id());
        walk.toTheEnd(Map.of("member", 3));
        assertThat(serving(term)).hasSize(13);
    }

    /** Somebody leaves, and an election for the seat is started. */
    private Election byElectionFor(ElectionId term, String post) throws Exception {
        walk.turnTo(term);
        report("nanshan-league", holder(post).id(), "2026-07-01").andExpect(status().isCreated());
        walk.then("confirmDeparture", "party:" + NANSHAN, HANDLED_BY);
        walk.then("chooseReplacement", "league:" + NANSHAN, HANDLED_BY, form -> form.put("way", "by-election"));
        return elections.following(term).stream()
                .filter(election -> election.status() == Status.RUNNING)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsVacantIsNotFilledAnyMoreWhenTheNextCommitteeTakesOffice() throws Exception {
        xingangHasElected();
        ElectionId term = walk.id();
        report("xingang-league", holder("member").id(), "2026-07-01").andExpect(status().isCreated());
        xingangHasElected();
        List<Office> successors = serving(walk.id());

        walk.turnTo(term);
        assertThat(walk.waiting()).isEmpty();
        assertThat(vacancies.of(term)).singleElement().satisfies(vacancy -> assertThat(vacancy.outcome())
                .isEqualTo("新一届委员会已经任命，补缺终止"));
        assertThat(entries(term, "vacancy-closed"))
                .singleElement()
                .extracting(Entry::clause)
                .isEqualTo("E22");
        assertThat(serving(term)).isEmpty();
        assertThat(standing.serving(XINGANG)).containsExactlyInAnyOrderElementsOf(successors);
    }

    @Test
    void aRequestEndsWithTheVacancyOrTheElectionThatItIsFor() throws Exception {
        nanshanHasElected();
        ElectionId term = walk.id();
        report("nanshan-league", holder("deputy").id(), "2026-07-01").andExpect(status().isCreated());
        walk.then("confirmDeparture", "party:" + NANSHAN, HANDLED_BY);
        walk.then("chooseReplacement", "league:" + NANSHAN, HANDLED_BY, form -> form.put("way", "appointment"));
        walk.then("proposeAppointment", "league:" + NANSHAN, HANDLED_BY);
        walk.then("fileRequest", "league:" + NANSHAN, HANDLED_BY);
        begin("nanshan-superior", term).andExpect(status().isCreated());
        finish("investigateElection", "nanshan-superior");
        finish("consentToAnnulment", "nanshan-party");
        assertThat(walk.waiting()).isEmpty();
        assertThat(entries(term, "request-overtaken")).hasSize(1);
        takenBackNoMore("nanshan-league", term);

        walk.startAt("2026-03-02T09:00", "xingang", XINGANG, "xingang-2010", "2026-03-02");
        walk.until("decideRequest", XINGANG_PEOPLE);
        elections.withdraw(walk.id(), "改期举行", "xingang-league");
        takenBackNoMore("xingang-league", walk.id());
    }

    private void takenBackNoMore(String account, ElectionId election) {
        String request =
                requests.of(election).get(requests.of(election).size() - 1).id();
        assertThatThrownBy(() -> requests.withdraw(request, account))
                .isInstanceOf(ConflictException.class)
                .hasMessage("这件请示不在等待批示");
    }

    @Test
    void nobodyEscapesAnAnnulmentByBreakingTheElectionOff() throws Exception {
        walk.startAt("2026-03-02T09:00", "xingang", XINGANG, "xingang-2010", "2026-03-02");
        begin("xingang-superior", walk.id()).andExpect(status().isCreated());

        assertThatThrownBy(() -> elections.withdraw(walk.id(), "改期举行", "xingang-league"))
                .isInstanceOf(ConflictException.class)
                .hasMessage("上级团组织正在调查这次换届，调查办结前不能终止（《换届异常情形处理规则》第21项）");
        finish("investigateElection", "xingang-superior");
        finish("consentToAnnulment", "xingang-party");
        assertThat(elections.find(walk.id()).status()).isEqualTo(Status.ANNULLED);
    }

    @Test
    @ExceptionPath(
            id = "E25",
            clause = "NS-4.4f",
            through = {"implementation/issueAppointment"})
    void partTimeOfficersLeaveByThemselvesWithTheirTermOrTheNextCommittee() throws Exception {
        nanshanHasElected();
        String first = walk.id().value();
        LocalDate end = holder("deputy").termEnds();
        walk.now(end + "T12:00");
        assertThat(standing.lapse()).as("on the last day of the term").isZero();
        assertThat(dueWork.stream().flatMap(work -> work.next().stream()))
                .as("where the demo clock stops")
                .contains(end.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        walk.now(end.plusDays(1) + "T00:05");

        assertThat(standing.lapse()).isEqualTo(3);
        assertThat(standing.lapse()).as("once only").isZero();
        assertThat(serving(new ElectionId(first)))
                .hasSize(10)
                .noneMatch(office -> office.holder().post().equals(new PostId("deputy")));
        assertThat(entries(new ElectionId(first), "offices-lapsed")).last().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("system");
            assertThat(entry.clause()).isEqualTo("NS-4.4f");
        });

        report("nanshan-league", holder("member").id(), end.toString())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("本届任期已于%s届满，应当换届，不再补缺（《换届异常情形处理规则》第22项）".formatted(end)));

        nanshanHasElected();
        String second = walk.id().value();
        assertThat(entries(new ElectionId(second), "offices-lapsed")).isEmpty();
        assertThat(standing.of(NANSHAN))
                .filteredOn(office -> office.term().value().equals(first))
                .extracting(office -> office.ending().orElseThrow())
                .containsOnly(Ending.LAPSED, Ending.SUCCEEDED);

        nanshanHasElected();
        assertThat(entries(walk.id(), "offices-lapsed"))
                .as("the second committee's deputies left when the third took office")
                .singleElement()
                .extracting(Entry::clause)
                .isEqualTo("NS-4.4f");
        assertThat(serving(new ElectionId(second))).isEmpty();
        assertThat(serving(walk.id())).hasSize(13);
    }

    @Test
    @ExceptionPath(
            id = "E26",
            clause = "E26",
            through = {
                "correction/consentToCorrection",
                "correction/reviseCorrection",
                "correction/applyCorrection",
                "correction/correctionDropped"
            })
    void wrongDataAreCorrectedByTwoPeopleAndACountSheetNever() throws Exception {
        nanshanHasElected();
        ElectionId election = walk.id();
        Candidate wrong = candidates.get(
                election, new CandidateId(holder("member").holder().person()));
        String before = wrong.name();

        correct("xingang-league", election, "candidate", wrong.id().value(), "name", "欧阳若水")
                .andExpect(status().isForbidden());
        correct("nanshan-league", election, "count-sheet", "any", "name", "欧阳若水")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings", hasSize(1)))
                .andExpect(jsonPath("$.findings[0].clause").value("E26"))
                .andExpect(jsonPath("$.findings[0].message").value(containsString("计票单不能更正")));
        correct("nanshan-league", election, "candidate", wrong.id().value(), "name", before)
                .andExpect(status().isUnprocessableEntity());
        correct("nanshan-league", election, "candidate", wrong.id().value(), "name", "欧阳若冰")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.changes[0].before").value(before));
        correct("nanshan-league", election, "candidate", wrong.id().value(), "unit", "第二支部")
                .andExpect(status().isConflict());

        assertThatThrownBy(() -> corrections.check(election, new Check(true, ""), "nanshan-league"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("申请人不能复核自己的申请");
        walk.then("consentToCorrection", "review:" + NANSHAN, HANDLED_BY, form -> form.put("consents", false)
                .put("remark", "与身份证件不符"));
        assertThat(candidates.get(election, wrong.id()).name()).isEqualTo(before);
        walk.then("reviseCorrection", "league:" + NANSHAN, HANDLED_BY, form -> ((ObjectNode) form.get("facts"))
                .put("name", "欧阳若水"));
        walk.then("consentToCorrection", "review:" + NANSHAN, HANDLED_BY);

        assertThat(walk.waiting()).isEmpty();
        assertThat(candidates.get(election, wrong.id()).name()).isEqualTo("欧阳若水");
        assertThat(serving(election)).anyMatch(office -> office.holder().name().equals("欧阳若水"));
        assertThat(entries(election, "correction-made")).singleElement().satisfies(entry -> assertThat(entry.detail())
                .contains(before, "欧阳若水"));

        correct("nanshan-league", election, "candidate", wrong.id().value(), "ethnicity", "回族")
                .andExpect(status().isCreated());
        walk.then("consentToCorrection", "review:" + NANSHAN, HANDLED_BY, form -> form.put("consents", false)
                .put("remark", "档案为汉族"));
        walk.then("reviseCorrection", "league:" + NANSHAN, HANDLED_BY, form -> form.put("insists", false));
        assertThat(walk.waiting()).isEmpty();
        assertThat(candidates.get(election, wrong.id()).person().ethnicity()).isEqualTo("汉族");
        assertThat(actions(election))
                .containsSubsequence(
                        "correction-asked",
                        "correction-objected",
                        "correction-revised",
                        "correction-consented",
                        "correction-made",
                        "correction-dropped");
        assertThat(minutes.verify(election).intact()).isTrue();
    }

    @Test
    void aSeatMayStayVacantWhereTheRestIsACommittee() throws Exception {
        xingangHasElected();
        report("xingang-league", holder("member").id(), "2026-07-01").andExpect(status().isCreated());
        walk.then("confirmDeparture", "party:" + XINGANG, HANDLED_BY);
        walk.then("chooseReplacement", "league:" + XINGANG, HANDLED_BY, form -> form.put("way", "leave-vacant"));

        assertThat(walk.waiting()).isEmpty();
        assertThat(serving(walk.id())).hasSize(11);
        assertThat(vacancies.of(walk.id()).get(0).outcome()).startsWith("保留空缺");
    }

    @Test
    void theOfficesOfACommitteeAreListedInTheOrderOfItsSeats() throws Exception {
        xingangHasElected();
        assertThat(serving(walk.id()))
                .extracting(office ->
                        Integer.parseInt(office.id().substring(office.id().lastIndexOf('-') + 1)))
                .isSorted()
                .contains(2, 10);
    }

    @Test
    void thePageOfCorrectionsTakesSeveralFactsAndKeepsWhatWasTypedWhenItIsRefused() throws Exception {
        xingangHasElected();
        Candidate wrong = candidates.get(
                walk.id(), new CandidateId(holder("member").holder().person()));
        Map<String, String> typed = new TreeMap<>(Map.of(
                "candidate",
                wrong.id().value(),
                "unit",
                "第二社区团支部",
                "politicalStatus",
                "none",
                "position",
                "",
                "reason",
                ""));

        Cookie[] session = correctOnThePage(typed)
                .andExpect(flash().attribute("faults", List.of(new Finding("reason", "“更正理由”必须填写", "E26"))))
                .andExpect(flash().attribute("typed", allOf(hasEntry("unit", "第二社区团支部"), hasEntry("position", ""))))
                .andReturn()
                .getResponse()
                .getCookies();
        correctionsPage(session)
                .andExpect(content().string(containsString("value=\"第二社区团支部\"")))
                .andExpect(content().string(containsString("value=\"none\" selected")));
        typed.put("reason", "登记时录错");
        correctOnThePage(typed);

        assertThat(corrections.of(walk.id())).singleElement().satisfies(asked -> assertThat(
                        asked.content().changes())
                .extracting(FactChange::label)
                .containsExactlyInAnyOrder("工作单位", "政治面貌"));
        correctionsPage().andExpect(content().string(containsString("登记时录错（")));
    }

    @Test
    void aDayThatIsYetToComeIsNoCorrection() throws Exception {
        xingangHasElected();
        correctOnThePage(Map.of(
                        "candidate", holder("member").holder().person(), "birthDate", "2030-01-01", "reason", "登记时录错"))
                .andExpect(flash().attribute("faults", List.of(new Finding("facts.birthDate", "“出生日期”晚于今天", "E26"))));

        assertThat(corrections.of(walk.id())).isEmpty();
    }

    private ResultActions correctOnThePage(Map<String, String> typed) throws Exception {
        MockHttpServletRequestBuilder request =
                post("/elections/" + walk.id() + "/corrections").with(clerk()).with(csrf());
        typed.forEach(request::param);
        return api.perform(request).andExpect(redirectedUrl("/elections/" + walk.id() + "/corrections"));
    }

    private ResultActions correctionsPage(Cookie... session) throws Exception {
        MockHttpServletRequestBuilder page =
                get("/elections/" + walk.id() + "/corrections").with(clerk());
        return api.perform(session.length == 0 ? page : page.cookie(session)).andExpect(status().isOk());
    }

    private static RequestPostProcessor clerk() {
        return user("xingang-league").authorities(new SimpleGrantedAuthority(Right.ofGroup("league:" + XINGANG)));
    }

    @Test
    void peopleReadOfTheirCommitteeOnItsPage() throws Exception {
        xingangHasElected();
        for (String page : List.of(
                "/bodies/" + XINGANG,
                "/elections/" + walk.id(),
                "/elections/" + walk.id() + "/annulment",
                "/elections/" + walk.id() + "/corrections")) {
            api.perform(get(page).with(clerk())).andExpect(status().isOk());
        }
    }

    private void nanshanHasElected() {
        walk.startAt("2026-03-02T09:00", "nanshan", NANSHAN, "nanshan-2011", "2026-03-02");
        walk.toTheEnd(NANSHAN_PEOPLE);
        assertThat(elections.find(walk.id()).status()).isEqualTo(Status.COMPLETED);
        walk.now(DAY + "T09:00");
    }

    private void xingangHasElected() {
        walk.startAt("2026-03-02T09:00", "xingang", XINGANG, "xingang-2010", "2026-03-02");
        walk.toTheEnd(XINGANG_PEOPLE);
        assertThat(elections.find(walk.id()).status()).isEqualTo(Status.COMPLETED);
        walk.now(DAY + "T09:00");
    }

    private Office holder(String post) {
        return serving(walk.id()).stream()
                .filter(office -> office.holder().post().equals(new PostId(post)))
                .findFirst()
                .orElseThrow();
    }

    private List<Office> without(Office one) {
        return serving(walk.id()).stream().filter(office -> !office.equals(one)).toList();
    }

    private List<Office> serving(ElectionId term) {
        return standing.serving(register.division(term)).stream()
                .filter(office -> office.term().equals(term))
                .toList();
    }

    private void refusedWay(String way, String reason) {
        assertThatThrownBy(() ->
                        walk.then("chooseReplacement", "league:" + NANSHAN, HANDLED_BY, form -> form.put("way", way)))
                .hasStackTraceContaining(reason);
    }

    private void decide(String group, String decision) {
        walk.then("decideRequest", group, HANDLED_BY, form -> form.put("decision", decision)
                .put("opinion", "经研究答复。"));
    }

    private void finish(String task, String account) {
        walk.complete(
                walk.open().stream()
                        .filter(open -> open.key().equals(task))
                        .findFirst()
                        .orElseThrow(),
                account,
                form -> {});
    }

    private List<String> actions(ElectionId election) {
        return minutes.entries(election).stream().map(Entry::action).toList();
    }

    private List<Entry> entries(ElectionId election, String action) {
        return minutes.entries(election).stream()
                .filter(entry -> entry.action().equals(action))
                .toList();
    }

    private ResultActions report(String account, String office, String day) throws Exception {
        return send(account, "/api/elections/" + walk.id() + "/vacancies", """
                {"leavers": [{"office": "%s", "cause": "resigned", "leaves": "%s", "reason": "外出就业"}]}
                """.formatted(office, day));
    }

    private ResultActions begin(String account, ElectionId election) throws Exception {
        return send(account, "/api/elections/" + election + "/annulment", "{\"grounds\": \"群众反映选举期间有请客送礼拉票行为\"}");
    }

    private ResultActions repeat(String account, ElectionId election) throws Exception {
        return repeat(account, election, "\"" + LocalDate.now(clock) + "\"");
    }

    private ResultActions repeat(String account, ElectionId election, String start) throws Exception {
        return send(account, "/api/elections/" + election + "/repetition", "{\"start\": " + start + "}");
    }

    private ResultActions correct(
            String account, ElectionId election, String target, String id, String field, String value)
            throws Exception {
        return send(account, "/api/elections/" + election + "/corrections", """
                {"target": "%s", "id": "%s", "facts": {"%s": "%s"}, "reason": "登记时录错"}
                """.formatted(target, id, field, value));
    }

    private ResultActions send(String account, String address, String body) throws Exception {
        return api.perform(post(address)
                .with(httpBasic(account, "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
