package org.huanjie.registration.web;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.huanjie.review.CandidacyHouse.ELECTION;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.huanjie.access.ElectionPlace;
import org.huanjie.access.Permissions;
import org.huanjie.access.Right;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.KebabEnums;
import org.huanjie.registration.SampleSchemes;
import org.huanjie.review.CandidacyHouse;
import org.huanjie.web.Problems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class CandidateControllerTest {

    private static final String PATH = "/api/elections/" + ELECTION + "/candidates";
    private static final String ROW = """
            {"name": "王小明", "sex": "male", "ethnicity": "黎族", "unit": "红花村团支部", "position": "书记",
             "post": "member", "birthDate": "1998-03-09", "on": "2026-01-01", "politicalStatus": "league-member",
             "residence": "registered", "nomination": {"channel": "joint", "supporters": 12}}""";

    private final CandidacyHouse house = new CandidacyHouse(SampleSchemes.jiyang());
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new CandidateController(
                    house.registration, house.register, house.elections, new AnswerReader(), permissions()))
            .setControllerAdvice(new Problems())
            .setMessageConverters(new MappingJackson2HttpMessageConverter(Jackson2ObjectMapperBuilder.json()
                    .modulesToInstall(new KebabEnums())
                    .build()))
            .build();

    @BeforeEach
    void theClerkIsSignedInAndTheRegistrationOpen() {
        house.window.open(ELECTION);
        signIn("jiyang-league", Right.ofGroup("league:460203198"));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void rowsAreRegistered() throws Exception {
        send(PATH, "[" + ROW + "]")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].name").value("王小明"))
                .andExpect(jsonPath("$[0].sex").value("男"))
                .andExpect(jsonPath("$[0].outcome").value("eligible"))
                .andExpect(jsonPath("$[0].decision").value("registered"))
                .andExpect(jsonPath("$[0].nomination.channel").value("joint"))
                .andExpect(jsonPath("$[0].birthMonth").value("1998-03"))
                .andExpect(content().string(not(containsString("1998-03-09"))));
    }

    @Test
    void rowsMayStandInAnObject() throws Exception {
        send(PATH, "{\"candidates\": [" + ROW + "]}").andExpect(status().isCreated());

        mvc.perform(get(PATH)).andExpect(status().isOk()).andExpect(jsonPath("$", hasSize(1)));
    }

    @Test
    void oneWrongRowRefusesAll() throws Exception {
        String wrong = ROW.replace("\"name\": \"王小明\", ", "")
                .replace("league-member", "royal")
                .replace("12", "-1");

        send(PATH, "[" + ROW + "," + wrong + "]")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[*].field")
                        .value(containsInAnyOrder(
                                "candidates[1].name",
                                "candidates[1].politicalStatus",
                                "candidates[1].nomination.supporters")));
        mvc.perform(get(PATH)).andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void noRowsAreRefused() throws Exception {
        send(PATH, "[]")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].field").value("candidates"));
    }

    @Test
    void nobodyRegistersAfterTheEnd() throws Exception {
        house.window.close(ELECTION);

        send(PATH, "[" + ROW + "]")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("报名已经结束"));
    }

    @Test
    void nobodyRegistersAfterTheLastDayThoughNobodyHasClosedIt() throws Exception {
        house.jdbc.sql("update registration set opened = date '2026-04-20'").update();
        house.plan("registration", LocalDate.of(2026, 5, 8));

        send(PATH, "[" + ROW + "]")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("报名已于2026-05-08截止"));
        mvc.perform(get(PATH)).andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void onlyClerksOfTheBodyAndAdministratorsRegister() throws Exception {
        signIn("xingang-league", Right.ofGroup("league:370614003"));
        send(PATH, "[" + ROW + "]").andExpect(status().isForbidden());
        mvc.perform(get(PATH)).andExpect(status().isForbidden());

        signIn("jiyang-party", Right.ofGroup("party:460203198"));
        send(PATH, "[" + ROW + "]").andExpect(status().isForbidden());
        mvc.perform(get(PATH)).andExpect(status().isOk());

        signIn("admin", Right.ADMIN);
        send(PATH, "[" + ROW + "]").andExpect(status().isCreated());
    }

    @Test
    void strangersAreNotFound() throws Exception {
        send("/api/elections/nowhere/candidates", "[" + ROW + "]").andExpect(status().isNotFound());
    }

    private ResultActions send(String path, String body) throws Exception {
        return mvc.perform(post(path).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private static void signIn(String account, String... rights) {
        TestingAuthenticationToken token = new TestingAuthenticationToken(account, "demo", rights);
        SecurityContextHolder.getContext().setAuthentication(token);
    }

    private static Permissions permissions() {
        ElectionPlace place = election -> "460203198";
        @SuppressWarnings("unchecked")
        ObjectProvider<ElectionPlace> places = mock(ObjectProvider.class);
        when(places.getObject()).thenReturn(place);
        return new Permissions(places);
    }
}
