package org.huanjie.eligibility.web;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Optional;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.KebabEnums;
import org.huanjie.registration.SampleSchemes;
import org.huanjie.scheme.ChangedText;
import org.huanjie.scheme.Schemes;
import org.huanjie.web.TestProblems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class EligibilityControllerTest {

    private final Schemes schemes = mock(Schemes.class);
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(
                    new EligibilityController(schemes, new EligibilityRequests(new AnswerReader())))
            .setControllerAdvice(TestProblems.advice())
            .setMessageConverters(new MappingJackson2HttpMessageConverter(Jackson2ObjectMapperBuilder.json()
                    .modulesToInstall(new KebabEnums())
                    .build()))
            .build();

    @BeforeEach
    void jiyangIsKnown() {
        when(schemes.find("jiyang-2011")).thenReturn(Optional.of(SampleSchemes.jiyang()));
    }

    @Test
    void fourRequiredFactsAreEnough() throws Exception {
        ask("""
                {"post": "member", "birthDate": "1998-03-09", "on": "2026-05-20", "politicalStatus": "league-member"}""")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.outcome").value("eligible"))
                .andExpect(jsonPath("$.findings[*].rule").value(containsInAnyOrder("age", "political-status")))
                .andExpect(jsonPath("$.findings[0].outcome").value("pass"))
                .andExpect(jsonPath("$.findings[0].clause").value("JY-4.1b"))
                .andExpect(jsonPath("$.findings[0].message").value("满28周岁，不超过35周岁"));
    }

    @Test
    void aLeastEducationIsAskedWhereTheSchemeDoes() throws Exception {
        when(schemes.find("jiyang-2011"))
                .thenReturn(Optional.of(ChangedText.of("jiyang-2011")
                        .with("  residence:", "  education: {least: college, clause: JY-4.1d}\n  residence:")
                        .scheme()));
        String facts = """
                {"post": "member", "birthDate": "1998-03-09", "on": "2026-05-20", "politicalStatus": "league-member"%s}""";

        ask(facts.formatted(", \"education\": \"bachelor\""))
                .andExpect(jsonPath("$.outcome").value("eligible"));
        ask(facts.formatted(", \"education\": \"senior-secondary\""))
                .andExpect(jsonPath("$.outcome").value("ineligible"))
                .andExpect(
                        jsonPath("$.findings[?(@.rule == 'education')].clause").value("JY-4.1d"))
                .andExpect(
                        jsonPath("$.findings[?(@.rule == 'education')].message").value("学历为高中，要求大专以上"));
        ask(facts.formatted(""))
                .andExpect(jsonPath("$.outcome").value("ineligible"))
                .andExpect(
                        jsonPath("$.findings[?(@.rule == 'education')].message").value("没有填写“学历”，要求大专以上"));
        ask(facts.formatted(", \"education\": \"diploma\""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].field").value("education"));
    }

    @Test
    void everyFactIsJudged() throws Exception {
        ask("""
                {"post": "part-time-deputy", "birthDate": "1988-03-09", "on": "2026-05-20",
                 "politicalStatus": "probationary-party-member", "residence": "elsewhere", "staffing": "outside",
                 "timeCommitment": "part-time", "source": "village-official", "outstanding": true, "consent": true,
                 "nomination": {"channel": "joint", "supporters": 9}}""")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.outcome").value("ineligible"))
                .andExpect(jsonPath("$.findings[?(@.rule == 'age')].outcome").value("waiver"))
                .andExpect(
                        jsonPath("$.findings[?(@.rule == 'residence')].outcome").value("fail"))
                .andExpect(jsonPath("$.findings[?(@.rule == 'joint-supporters')].outcome")
                        .value("fail"))
                .andExpect(jsonPath("$.findings[?(@.rule == 'source')].outcome").value("pass"))
                .andExpect(jsonPath("$.findings[?(@.rule == 'post')].outcome").value("pass"));
    }

    @Test
    void everyFaultIsNamedAtOnce() throws Exception {
        ask("""
                {"post": "treasurer", "birthDate": "2026-05-21", "on": "2026-05-20", "politicalStatus": "monarchist",
                 "nomination": {"channel": "joint", "supporters": -1}, "idNumber": "4602"}""")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[*].field")
                        .value(containsInAnyOrder(
                                "post", "birthDate", "politicalStatus", "nomination.supporters", "idNumber")))
                .andExpect(jsonPath("$.findings[?(@.field == 'birthDate')].message")
                        .value("“出生日期”2026-05-21晚于年龄计算日2026-05-20"))
                .andExpect(jsonPath("$.findings[?(@.field == 'post')].message").value("本方案没有“treasurer”这一职务"));
    }

    @Test
    void everythingMissingIsNamedOnce() throws Exception {
        ask("{}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[*].field")
                        .value(containsInAnyOrder("post", "birthDate", "on", "politicalStatus")))
                .andExpect(jsonPath("$.findings[?(@.field == 'post')].message").value("“职务”必须填写"));
    }

    @Test
    void anythingButAnObjectIsRefused() throws Exception {
        ask("[]").andExpect(status().isUnprocessableEntity());
    }

    @Test
    void anUnknownSchemeIsNotFound() throws Exception {
        mvc.perform(post("/api/schemes/nowhere/eligibility")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isNotFound());
    }

    private ResultActions ask(String body) throws Exception {
        return mvc.perform(post("/api/schemes/jiyang-2011/eligibility")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
