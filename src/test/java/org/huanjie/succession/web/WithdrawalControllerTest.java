package org.huanjie.succession.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.review.CandidacyHouse.ELECTION;
import static org.huanjie.review.CandidacyHouse.nomination;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.huanjie.access.ElectionPlace;
import org.huanjie.access.Permissions;
import org.huanjie.access.Right;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.KebabEnums;
import org.huanjie.registration.SampleSchemes;
import org.huanjie.review.CandidacyHouse;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Progress;
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

class WithdrawalControllerTest {

    private static final String PATH = "/api/elections/" + ELECTION + "/candidates";
    private static final String ROW = """
            {"name": "王小明", "sex": "male", "ethnicity": "黎族", "unit": "红花村团支部", "position": "书记",
             "post": "member", "birthDate": "1998-03-09", "on": "2026-01-01", "politicalStatus": "league-member",
             "residence": "registered", "nomination": {"channel": "joint", "supporters": 12}}""";

    private final CandidacyHouse house = new CandidacyHouse(SampleSchemes.jiyang());
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new WithdrawalController(
                    house.withdrawals, house.register, house.elections, new AnswerReader(), permissions()))
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
    void candidatesWithdrawWithAReason() throws Exception {
        Candidate candidate = house.enter(nomination("王小明", "member")).get(0);
        String path = PATH + "/" + candidate.id() + "/withdrawal";

        send(path, "{}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].message").value("“退出理由”必须填写"));
        send(path, "{\"reason\": \"工作调动\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.decision").value("withdrawn"));
        send(path, "{\"reason\": \"工作调动\"}").andExpect(status().isConflict());
        assertThat(house.named("王小明").decision()).isEqualTo(Progress.WITHDRAWN);
    }

    @Test
    void strangersAreNotFound() throws Exception {
        send(PATH + "/nobody/withdrawal", "{\"reason\": \"工作调动\"}").andExpect(status().isNotFound());
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
