package org.huanjie.models;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.huanjie.access.Duty;
import org.huanjie.access.SignIn;
import org.huanjie.election.ElectionService;
import org.huanjie.ids.ElectionId;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.minutes.Entry;
import org.huanjie.scheme.ChangedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Elections over HTTP: who may start one, what is refused, what is shown, how one is withdrawn. */
@WholeElectionTest
@AutoConfigureMockMvc
class ElectionApiTest {

    private static final RequestPostProcessor CLERK = httpBasic("xingang-league", "demo");

    @Autowired
    private MockMvc api;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private SignIn signIn;

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService people;

    @Autowired
    private ChainedMinutes minutes;

    @Autowired
    private NewPlaces places;

    @Autowired
    private ElectionService elections;

    @BeforeEach
    void itIsSeptember() {
        walk.now("2026-09-07T09:00");
        walk.termEnds("370614003", LocalDate.of(2026, 9, 30));
        walk.termEnds("440305002", LocalDate.of(2026, 9, 30));
    }

    @Test
    void aClerkStartsAnElectionLooksAtItAndWithdrawsIt() throws Exception {
        String at = api.perform(start("370614003", "xingang-2010", "2026-09-07").with(CLERK))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", startsWith("/api/elections/370614003-2026-")))
                .andExpect(jsonPath("$.stage").value("preparation"))
                .andExpect(jsonPath("$.tasks[0].key").value("formLeadingGroup"))
                .andExpect(jsonPath("$.tasks[0].group").value("party:370614003"))
                .andExpect(jsonPath("$.tasks[0].due").value("2026-09-08T18:00:00+08:00"))
                .andExpect(jsonPath("$.candidates", hasSize(0)))
                .andExpect(jsonPath("$.committee", hasSize(0)))
                .andReturn()
                .getResponse()
                .getHeader("Location");

        String id = at.substring("/api/elections/".length());
        api.perform(get(at + "/record").with(CLERK))
                .andExpect(jsonPath("$.entries[0].action").value("election-started"))
                .andExpect(jsonPath("$.entries[0].detail.scheme").value("xingang-2010"))
                .andExpect(jsonPath("$.entries[0].detail.schemeVersion").value(1))
                .andExpect(jsonPath("$.entries[0].detail.schemeAuthor").value("shipped"))
                .andExpect(jsonPath("$.entries[0].detail.schemeHash").value(matchesPattern("[0-9a-f]{64}")));
        api.perform(start("370614003", "xingang-2010", "2026-10-12").with(CLERK))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("该单位的换届“" + id + "”尚未结束，不能再启动一次"));

        api.perform(post(at + "/withdrawal")
                        .with(CLERK)
                        .contentType("application/json")
                        .content("{\"reason\":\"上级统一调整换届时间\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("withdrawn"))
                .andExpect(jsonPath("$.tasks", hasSize(0)));
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id)
                        .count())
                .isZero();

        api.perform(post(at + "/withdrawal")
                        .with(CLERK)
                        .contentType("application/json")
                        .content("{\"reason\":\"再次终止\"}"))
                .andExpect(status().isConflict());
    }

    @Test
    void aClaimThatIsGivenBackStandsInTheMinutesWithWhoeverGaveItBack() {
        walk.start("xingang", "370614003", "xingang-2010", "2026-09-07");
        String task = walk.open().get(0).id();
        people.setAuthentication("xingang-party", List.of("party:370614003"), List.of("370614"));
        tasks.claim(task, "xingang-party");
        tasks.setAssignee(task, null);
        tasks.claim(task, "xingang-party");
        people.clearAuthentication();

        people.deleteMembership("xingang-party", "party:370614003");
        people.createMembership("xingang-party", "party:370614003");

        assertThat(minutes.entries(walk.id()))
                .filteredOn(entry -> entry.action().equals("claim-returned"))
                .extracting(Entry::actor)
                .containsExactly("xingang-party", "system");
        elections.withdraw(walk.id(), "演练结束", "xingang-league");
    }

    @Test
    void schemesOfTheSameTitleAreToldApartWhereOneIsChosen() throws Exception {
        ChangedText copy = ChangedText.of("xingang-2010").with("id: xingang-2010", "id: xingang-copy");
        add(copy);
        add(copy.with("id: xingang-copy", "id: xingang-alone").with("title: ", "title: 独此一份的"));

        api.perform(get("/elections/new").with(authentication(signIn.signedIn("xingang-league"))))
                .andExpect(content().string(containsString("（xingang-2010）</option>")))
                .andExpect(content().string(containsString("（xingang-copy）</option>")))
                .andExpect(content().string(containsString(">独此一份的")))
                .andExpect(content().string(not(containsString("（xingang-alone）"))));
    }

    private void add(ChangedText scheme) throws Exception {
        api.perform(post("/api/schemes")
                        .with(CLERK)
                        .contentType("text/yaml")
                        .content(scheme.text().getBytes(UTF_8)))
                .andExpect(status().isCreated());
    }

    @Test
    void aClerkOfAnotherPlaceMayNeitherStartNorSeeIt() throws Exception {
        api.perform(start("440305002", "nanshan-2011", "2026-09-07").with(CLERK))
                .andExpect(status().isForbidden());
        String at = api.perform(
                        start("440305002", "nanshan-2011", "2026-09-08").with(httpBasic("nanshan-league", "demo")))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        String id = at.substring(at.lastIndexOf('/') + 1);
        api.perform(get(at).with(CLERK)).andExpect(status().isForbidden());
        api.perform(get("/api/elections").with(CLERK)).andExpect(jsonPath("$[?(@.id == '" + id + "')]", hasSize(0)));
        api.perform(get("/api/elections").with(httpBasic("supervisor", "demo")))
                .andExpect(jsonPath("$[?(@.id == '" + id + "')]", hasSize(1)));
        api.perform(post(at + "/withdrawal")
                        .with(httpBasic("nanshan-league", "demo"))
                        .contentType("application/json")
                        .content("{\"reason\":\"演练结束\"}"))
                .andExpect(status().isOk());
    }

    @Test
    void everythingWrongInAStartIsNamedAtOnce() throws Exception {
        api.perform(start("999999999", "no-such-scheme", "2026-09-07").with(httpBasic("admin", "demo")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings", hasSize(2)))
                .andExpect(jsonPath("$.findings[0].field").value("scheme"))
                .andExpect(jsonPath("$.findings[0].message").value("换届方案“no-such-scheme”不存在"))
                .andExpect(jsonPath("$.findings[1].field").value("division"));
        api.perform(post("/api/elections")
                        .with(httpBasic("admin", "demo"))
                        .contentType("application/json")
                        .content("{\"start\":\"7 September\",\"division\":5,\"colour\":\"red\"}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings", hasSize(4)));
        api.perform(get("/api/elections/none").with(CLERK)).andExpect(status().isNotFound());
    }

    @Test
    void aStartMoreThanAWeekBackIsAskedAboutAndNeverBringsAnElectionThatIsLateFromTheFirst() throws Exception {
        api.perform(start("370614003", "xingang-2010", "2026-08-30").with(CLERK))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].field").value("start"))
                .andExpect(jsonPath("$.findings[0].message", startsWith("启动日期2026-08-30在一周以前")));
        api.perform(confirmed("2025-09-06").with(CLERK))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].message", startsWith("启动日期2025-09-06在一年以前")));

        String at = api.perform(confirmed("2026-08-30").with(CLERK))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.start").value("2026-08-30"))
                .andExpect(jsonPath("$.timetable[0].from").value("2026-09-07"))
                .andExpect(jsonPath("$.tasks[0].due").value("2026-09-08T18:00:00+08:00"))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        api.perform(get(at + "/record").with(CLERK))
                .andExpect(jsonPath("$.entries[?(@.action == 'stage-overdue')]", hasSize(0)));
        api.perform(post(at + "/withdrawal")
                        .with(CLERK)
                        .contentType("application/json")
                        .content("{\"reason\":\"演练结束\"}"))
                .andExpect(status().isOk());
    }

    @Test
    void whereNoTermIsRecordedItsEndIsAskedForAndItsAbsenceIsTheFirstWarning() throws Exception {
        places.setUp("nanwang", "370614005", "南王街道");
        api.perform(onThePage("370614005", "false").with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("没有登记本届任期何时届满，请填写“本届任期届满日期”")));

        String page = api.perform(onThePage("370614005", "true").with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        api.perform(get("/api" + page).with(httpBasic("admin", "demo")))
                .andExpect(jsonPath("$.findings[0].rule").value("term-end-unknown"));
        assertThat(api.perform(get(page).with(authentication(signIn.signedIn("admin"))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(UTF_8))
                .as("at the top of the page")
                .containsSubsequence("没有登记本届任期何时届满", "现在该谁办理", "准备阶段");
        elections.withdraw(new ElectionId(page.substring("/elections/".length())), "演练结束", "admin");
    }

    @Test
    void bodiesThatTheSchemeNeedsAndThatHaveNoPeopleAreNamedAtTheStart() throws Exception {
        places.setUpWithout("chujia", "370614006", "初家街道", Duty.JUDGE);

        String page = api.perform(onThePage("370614006", "true").with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        ElectionId election = new ElectionId(page.substring("/elections/".length()));
        api.perform(get("/api" + page).with(httpBasic("admin", "demo")))
                .andExpect(jsonPath("$.findings[?(@.rule == 'people-missing')].message")
                        .value(hasItem("评委还没有人员，轮到演讲评分时无人办理，请管理员在“单位与人员”中补上")));
        places.setUpWithout("chujia", "370614006", "初家街道");
        api.perform(get("/api" + page).with(httpBasic("admin", "demo")))
                .andExpect(jsonPath("$.findings[?(@.rule == 'people-missing')]").isEmpty());
        elections.withdraw(election, "演练结束", "admin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'partyElectionEnd': '2026-08-20'",
                "'partyElectionEnd': null, 'termEnd': null",
                "'partyElectionEnd': '2026-08-20', 'termEnd': ''"
            })
    void aProgramThatNamesNoEndOfTermIsNotRefusedButWarned(String others) throws Exception {
        places.setUp("penglaige", "370614004", "蓬莱阁街道");
        String at = api.perform(post("/api/elections")
                        .with(httpBasic("admin", "demo"))
                        .contentType("application/json")
                        .content(("{'division': '370614004', 'scheme': 'xingang-2010', 'start': '2026-09-07', " + others
                                        + "}")
                                .replace('\'', '"')))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.findings[0].rule").value("term-end-unknown"))
                .andExpect(jsonPath("$.findings[0].level").value("warning"))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        elections.withdraw(new ElectionId(at.substring("/api/elections/".length())), "演练结束", "admin");
    }

    private MockHttpServletRequestBuilder onThePage(String division, String termUnknown) {
        return post("/elections")
                .with(authentication(signIn.signedIn("admin")))
                .param("division", division)
                .param("scheme", "xingang-2010")
                .param("start", "2026-09-07")
                .param("termUnknown", termUnknown);
    }

    private static MockHttpServletRequestBuilder confirmed(String day) {
        return post("/api/elections")
                .contentType("application/json")
                .content(
                        "{\"division\":\"370614003\",\"scheme\":\"xingang-2010\",\"start\":\"%s\",\"pastConfirmed\":true}"
                                .formatted(day));
    }

    private static MockHttpServletRequestBuilder start(String division, String scheme, String day) {
        return post("/api/elections")
                .contentType("application/json")
                .content("{\"division\":\"%s\",\"scheme\":\"%s\",\"start\":\"%s\"}".formatted(division, scheme, day));
    }
}
