package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.hamcrest.Matchers;
import org.huanjie.election.ElectionService;
import org.huanjie.election.OpenTask;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.publicity.PublicNotices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Objections over HTTP: anybody may object and ask by receipt; only the investigating body reads what was said; nothing else is opened. */
@WholeElectionTest
@AutoConfigureMockMvc
class ObjectionApiTest {

    private static final String TEXT = "该同志在村里的账目不清";
    private static final String NAME = "杨村郑国栋";
    private static final String LETTER = "{\"text\": \"" + TEXT + "\", \"signature\": \"" + NAME + "\"}";

    @Autowired
    private MockMvc api;

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private PublicNotices notices;

    @Autowired
    private ElectionService elections;

    @Autowired
    private ChainedMinutes minutes;

    private static int sources;
    private String source;
    private String process;
    private String notice;

    @BeforeEach
    void aNoticeHangs() {
        source = "203.0.113." + ++sources;
        walk.start("xingang", "370614003", "xingang-2010", "2026-03-02");
        process = runtime.startProcessInstanceByKey(
                        "publicNotice", walk.id().value(), Map.of("tenant", "370614", "noticeKind", "result"))
                .getId();
        walk.complete(open("postNotice"), "xingang-party", form -> {});
        notice = notices.of(walk.id()).get(0).id().value();
    }

    @AfterEach
    void theElectionEnds() {
        runtime.deleteProcessInstanceIfExists(process, "test", true, true, false, false);
        elections.withdraw(walk.id(), "换届方案调整", "xingang-league");
        ClockUtil.reset();
    }

    @Test
    void anybodyObjectsWithoutSigningInAndAsksByReceiptHowItStands() throws Exception {
        String receipt = receipt(object(notice, LETTER).andExpect(status().isCreated()));

        api.perform(get("/api/objections/" + receipt))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("investigating"))
                .andExpect(jsonPath("$.raisedOn").value("2026-03-02"))
                .andExpect(content().string(Matchers.not(Matchers.containsString(TEXT))))
                .andExpect(content().string(Matchers.not(Matchers.containsString(NAME))));
        walk.complete(open("investigateObjection"), "xingang-inspection", form -> {});

        api.perform(get("/api/objections/" + receipt))
                .andExpect(jsonPath("$.state").value("settled"))
                .andExpect(jsonPath("$.outcome").value("unfounded"));
        api.perform(get("/api/objections/00000000000000000000000000000000")).andExpect(status().isNotFound());
    }

    @Test
    void thoseWhoSeeTheElectionSeeThatThereIsAnObjectionButNotWhatItSaysNorFromWhom() throws Exception {
        String receipt = receipt(object(notice, LETTER));
        object(notice, "{\"text\": \"" + TEXT + "\"}").andExpect(status().isCreated());

        for (String account : new String[] {"xingang-league", "xingang-inspection", "supervisor", "admin"}) {
            String shown = api.perform(get("/api/elections/" + walk.id()).with(httpBasic(account, "demo")))
                    .andExpect(jsonPath("$.objections", hasSize(2)))
                    .andExpect(jsonPath("$.objections[0].sort").value("signed"))
                    .andExpect(jsonPath("$.objections[1].sort").value("anonymous"))
                    .andExpect(jsonPath("$.objections[0].state").value("investigating"))
                    .andExpect(jsonPath("$.objections[0].due").value("2026-03-09"))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(shown).doesNotContain(TEXT, NAME, receipt);
        }
        assertThat(minutes.entries(walk.id()))
                .noneMatch(entry -> entry.detail().contains(TEXT)
                        || entry.detail().contains(NAME)
                        || entry.detail().contains(receipt));
    }

    @ParameterizedTest
    @CsvSource({
        "xingang-inspection, 200",
        "xingang-league, 403",
        "xingang-party, 403",
        "nanshan-inspection, 403",
        "supervisor, 403",
        "admin, 403"
    })
    void onlyTheInvestigatingBodyReadsTheLetter(String account, int answer) throws Exception {
        object(notice, LETTER);

        ResultActions read = api.perform(
                        get("/api/objections/" + notice + "-objection-1/letter").with(httpBasic(account, "demo")))
                .andExpect(status().is(answer));
        if (answer == 200) {
            read.andExpect(jsonPath("$.text").value(TEXT))
                    .andExpect(jsonPath("$.signature").value(NAME));
        }
    }

    @Test
    void theTaskItselfHoldsNothingOfTheLetter() throws Exception {
        object(notice, LETTER);

        api.perform(get("/engine-rest/task/" + open("investigateObjection").id() + "/form-variables")
                        .with(httpBasic("xingang-inspection", "demo")))
                .andExpect(content().string(Matchers.not(Matchers.containsString(TEXT))))
                .andExpect(content().string(Matchers.not(Matchers.containsString(NAME))));
    }

    @Test
    void refusesAnUnknownNoticeFaultsAndANoticeThatIsOver() throws Exception {
        object("370614003-2026-1-notice-99", LETTER).andExpect(status().isNotFound());
        object(notice, "{\"signature\": \"" + "长".repeat(101) + "\", \"phone\": \"1\"}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings", hasSize(3)))
                .andExpect(jsonPath("$.findings[?(@.field == 'text')].clause").value("B.7"));
        object(notice, "{\"text\": \"" + "长".repeat(20_000) + "\"}").andExpect(status().isUnprocessableEntity());
        object(notice, "not json").andExpect(status().isUnprocessableEntity());
        walk.now("2026-03-06T00:00");

        object(notice, LETTER)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("这份公示已经期满，不再受理异议"));
    }

    @Test
    void oneSourceMaySendSoManyAnHourAndThenWaits() throws Exception {
        for (int sent = 0; sent < 20; sent++) {
            object("unknown", LETTER).andExpect(status().isNotFound());
        }
        object(notice, LETTER)
                .andExpect(status().isTooManyRequests())
                .andExpect(jsonPath("$.detail").value("提交得太频繁，请过些时候再试"));
        source = "203.0.113." + ++sources;
        object(notice, LETTER).andExpect(status().isCreated());
    }

    @Test
    void oneNoticeTakesSoManyAnHourWhereverTheyComeFrom() throws Exception {
        for (int sent = 0; sent < 30; sent++) {
            source = "203.0.113." + ++sources;
            object(notice, LETTER).andExpect(status().isCreated());
        }
        source = "203.0.113." + ++sources;

        object(notice, LETTER)
                .andExpect(status().isTooManyRequests())
                .andExpect(jsonPath("$.detail").value("提交得太频繁，请过些时候再试"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/notices/x/objections",
                "DELETE /api/notices/x/objections",
                "POST /api/notices/x/objections/1",
                "POST /api/notices/x",
                "GET /api/notices",
                "GET /api/objections",
                "POST /api/objections/x",
                "GET /api/objections/x/letter",
                "GET /api/elections"
            })
    void nothingElseIsOpen(String request) throws Exception {
        String[] parts = request.split(" ");

        int answer = api.perform(MockMvcRequestBuilders.request(HttpMethod.valueOf(parts[0]), parts[1])
                        .header("X-Requested-With", "test"))
                .andReturn()
                .getResponse()
                .getStatus();

        assertThat(answer).isEqualTo(401);
    }

    private ResultActions object(String notice, String letter) throws Exception {
        return api.perform(post("/api/notices/" + notice + "/objections")
                .contentType("application/json;charset=UTF-8")
                .content(letter)
                .with(request -> {
                    request.setRemoteAddr(source);
                    return request;
                }));
    }

    private static String receipt(ResultActions answer) throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.receipt");
    }

    private OpenTask open(String key) {
        return walk.open().stream()
                .filter(task -> task.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
