package org.huanjie.scheme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.BodyKind;
import org.huanjie.access.Permissions;
import org.huanjie.calendar.ShippedCalendar;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.AnswerWriter;
import org.huanjie.input.KebabEnums;
import org.huanjie.scheme.ChangedText;
import org.huanjie.scheme.SchemeLibrary;
import org.huanjie.scheme.Schemes;
import org.huanjie.scheme.ShippedLibrary;
import org.huanjie.scheme.ShippedSchemes;
import org.huanjie.scheme.Timetables;
import org.huanjie.scheme.rules.Timetable;
import org.huanjie.web.TestProblems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class SchemeControllerTest {

    private final SchemeLibrary library = ShippedLibrary.fresh();
    private final Timetables timetables = mock();
    private final Permissions permissions = mock();
    private final MockMvc http = MockMvcBuilders.standaloneSetup(
                    new SchemeController(library, timetables, new AnswerReader(), new AnswerWriter(), permissions))
            .setControllerAdvice(TestProblems.advice())
            .setMessageConverters(
                    new ByteArrayHttpMessageConverter(),
                    new MappingJackson2HttpMessageConverter(Jackson2ObjectMapperBuilder.json()
                            .modulesToInstall(new KebabEnums())
                            .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                            .build()))
            .build();

    @BeforeEach
    void signedIn() {
        given(permissions.actor()).willReturn("jiyang-league");
    }

    @Test
    void listsTheSchemes() throws Exception {
        http.perform(get("/api/schemes"))
                .andExpect(jsonPath("$[*].id")
                        .value(contains(
                                "jiyang-2011",
                                "liaoning-village-2013",
                                "nanshan-2011",
                                "urumqi-county-2023",
                                "xingang-2010")))
                .andExpect(jsonPath("$[0].version").value(1))
                .andExpect(jsonPath("$[0].title").value("吉阳镇团委换届选举"));
    }

    @Test
    void tellsASchemesPostsBallotsStagesAndFindings() throws Exception {
        http.perform(get("/api/schemes/jiyang-2011"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value("jiyang-2011"))
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.posts[*].id")
                        .value(contains("secretary", "full-time-deputy", "part-time-deputy", "member")))
                .andExpect(jsonPath("$.posts[0].chosenBy").value("concurrent"))
                .andExpect(jsonPath("$.posts[1].sources[0].id").value("village-branch-secretary"))
                .andExpect(jsonPath("$.posts[1].sources[0].name").value("村团支部书记"))
                .andExpect(jsonPath("$.posts[3].seats").value(12))
                .andExpect(jsonPath("$.ballots[0].id").value("members"))
                .andExpect(jsonPath("$.ballots[0].posts").value(contains("member")))
                .andExpect(jsonPath("$.ballots[0].electors").value("village-meetings"))
                .andExpect(jsonPath("$.stages[1].stage").value("implementation"))
                .andExpect(jsonPath("$.stages[1].steps[0].from").value(24))
                .andExpect(jsonPath("$.eligibility.age.basis.clause").value("JY-4.1b"))
                .andExpect(jsonPath("$.findings[*].level").value(everyItem(is("warning"))))
                .andExpect(jsonPath("$.findings[0].rule").value("assumption"))
                .andExpect(jsonPath("$.findings[0].clause").value("JY-4.1i"))
                .andExpect(jsonPath("$.findings[0].message").value(containsString("15名含书记和两名副书记")))
                .andExpect(jsonPath("$.findings[0].field").doesNotExist());
    }

    @Test
    void tellsAnOlderVersionWhenAskedForIt() throws Exception {
        library.add(ChangedText.of("jiyang-2011").with("max: 35", "max: 34").text(), "admin");

        http.perform(get("/api/schemes/jiyang-2011"))
                .andExpect(jsonPath("$.eligibility.age.max").value(34));
        http.perform(get("/api/schemes/jiyang-2011?version=1"))
                .andExpect(jsonPath("$.eligibility.age.max").value(35));
        http.perform(get("/api/schemes/jiyang-2011?version=3")).andExpect(status().isNotFound());
        http.perform(get("/api/schemes/jiyang-2011?version=first")).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void aShippedSchemeIsChangedByNobody() throws Exception {
        given(permissions.administers()).willReturn(true);
        given(permissions.seats(BodyKind.LEAGUE)).willReturn(List.of("460203198", "460203"));

        send(ChangedText.of("jiyang-2011").with("max: 35", "max: 34").text(), "text/yaml")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value(containsString("复制后换一个编号")));

        assertThat(library.find("jiyang-2011").orElseThrow().version()).isEqualTo(1);
        http.perform(get("/api/schemes")).andExpect(jsonPath("$[0].owner").value("shipped"));
    }

    @ParameterizedTest
    @CsvSource({"370614003, 201", "370614, 201", "37, 201", "370614004, 403", "460203, 403", "'', 403"})
    void aBodysSchemeIsItsOwnAndThatOfTheLevelsAbove(String seat, int status) throws Exception {
        ChangedText own = ChangedText.of("xingang-2010").with("id: xingang-2010", "id: xingang-2026");
        given(permissions.seats(BodyKind.LEAGUE)).willReturn(List.of("370614003"));
        send(own.text(), "text/yaml").andExpect(status().isCreated());
        given(permissions.actor()).willReturn("somebody-else");
        given(permissions.administers()).willReturn(seat.isEmpty());
        given(permissions.seats(BodyKind.LEAGUE)).willReturn(seat.isEmpty() ? List.of() : List.of(seat));

        send(own.with("max: 33", "max: 32").text(), "text/yaml").andExpect(status().is(status));

        http.perform(get("/api/schemes"))
                .andExpect(jsonPath("$[?(@.id == 'xingang-2026')].owner").value(contains("370614003")));
        assertThat(library.provenance("xingang-2026", 1))
                .extracting(
                        Schemes.Provenance::author,
                        provenance -> provenance.hash().length())
                .containsExactly("jiyang-league", 64);
    }

    @Test
    void aSupervisorChangesNothing() throws Exception {
        willThrow(new AccessDeniedException("no")).given(permissions).requireAdministrator();
        given(permissions.supervises()).willReturn(true);

        send(
                        ChangedText.of("xingang-2010")
                                .with("id: xingang-2010", "id: xingang-2026")
                                .text(),
                        "text/yaml")
                .andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/schemes/no", "/api/schemes/no/text", "/api/schemes/no/timetable?start=2026-03-02"})
    void aSchemeThatThereIsNotIsNotFound(String address) throws Exception {
        http.perform(get(address))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void givesTheTextToCopyFrom() throws Exception {
        http.perform(get("/api/schemes/nanshan-2011/text"))
                .andExpect(content().contentType("text/yaml;charset=UTF-8"))
                .andExpect(content().bytes(ShippedSchemes.text("nanshan-2011").getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/yaml", "application/yaml", "application/x-yaml", "text/plain", "text/yaml;charset=UTF-8"})
    void aCopyWithAnotherIdIsStored(String type) throws Exception {
        String copy = ChangedText.of("nanshan-2011")
                .with("id: nanshan-2011", "id: nanshan-2026")
                .text();

        send(copy, type)
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/api/schemes/nanshan-2026"))
                .andExpect(jsonPath("$.id").value("nanshan-2026"))
                .andExpect(jsonPath("$.version").value(1));
        send(copy, type)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1));
        send(copy.replace("percent: 20", "percent: 25"), type)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.version").value(2));
    }

    @Test
    void aWrongSchemeIsRefusedWithTheLineFieldAndReasonOfEachFault() throws Exception {
        ChangedText wrong =
                ChangedText.of("nanshan-2011").with("min: 13", "min: 多").with("percent: 50", "percent: 500");

        send(wrong.text(), "text/yaml")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.findings", hasSize(2)))
                .andExpect(jsonPath("$.findings[0].line").value(wrong.line("min: 多")))
                .andExpect(jsonPath("$.findings[0].field").value("size.min"))
                .andExpect(jsonPath("$.findings[0].message").value("应是1到100的整数，现为“多”"))
                .andExpect(jsonPath("$.findings[1].field").value("composition.outside-at-least.percent"));
    }

    @Test
    void aSchemeThatContradictsItselfIsRefusedWithTheClause() throws Exception {
        String wrong = ChangedText.of("xingang-2010")
                .with(
                        "days: 3, unit: calendar, roll: false}\n  issuer",
                        "days: 5, unit: working, roll: false}\n  issuer")
                .text();

        send(wrong, "text/yaml")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[*].clause").value(hasItem("XG-3.2")))
                .andExpect(jsonPath("$.findings[0].message").value(containsString("放不下其中的期限")));
    }

    @Test
    void whatIsNoTextOfOursIsRefused() throws Exception {
        http.perform(post("/api/schemes").contentType("text/yaml").content(new byte[] {(byte) 0xff, (byte) 0xfe}))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].message").value("内容不是UTF-8编码的文字"));
        send("x".repeat(300_001), "text/yaml")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].message").value("内容太长，最多300000字节"));
        http.perform(post("/api/schemes")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void nobodyWithoutTheOfficeSendsAScheme() throws Exception {
        willThrow(new AccessDeniedException("")).given(permissions).requireAdministrator();

        send(ShippedSchemes.text("nanshan-2011"), "text/yaml").andExpect(status().isForbidden());
    }

    @Test
    void tellsTheDatesOfAnElection() throws Exception {
        LocalDate start = LocalDate.of(2026, 3, 2);
        Optional<LocalDate> partyElectionEnd = Optional.of(LocalDate.of(2026, 2, 20));
        given(timetables.of(ShippedSchemes.jiyang(), start, partyElectionEnd))
                .willReturn(Timetable.of(ShippedSchemes.jiyang(), start, partyElectionEnd, ShippedCalendar.strict()));

        http.perform(get("/api/schemes/jiyang-2011/timetable?start=2026-03-02&partyElectionEnd=2026-02-20"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.windows", hasSize(20)))
                .andExpect(jsonPath("$.windows[4].stage").value("implementation"))
                .andExpect(jsonPath("$.windows[4].step").value("announcement"))
                .andExpect(jsonPath("$.windows[4].from").value("2026-03-26"))
                .andExpect(jsonPath("$.windows[4].to").value("2026-04-10"))
                .andExpect(jsonPath("$.stages[3].to").value("2026-08-24"))
                .andExpect(jsonPath("$.findings[*].rule").value(contains("finish-by")))
                .andExpect(jsonPath("$.findings[0].level").value("warning"))
                .andExpect(jsonPath("$.findings[0].clause").value("JY-6.0a"));
    }

    @Test
    void namesEveryWrongDateAtOnce() throws Exception {
        http.perform(get("/api/schemes/jiyang-2011/timetable?start=soon&partyElectionEnd=2026-02-30"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[*].field").value(contains("start", "partyElectionEnd")));
        http.perform(get("/api/schemes/jiyang-2011/timetable"))
                .andExpect(jsonPath("$.findings[*].field").value(contains("start")));
    }

    private ResultActions send(String text, String type) throws Exception {
        return http.perform(post("/api/schemes").contentType(type).content(text.getBytes(StandardCharsets.UTF_8)));
    }
}
