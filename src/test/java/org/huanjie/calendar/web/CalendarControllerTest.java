package org.huanjie.calendar.web;

import static org.hamcrest.Matchers.contains;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.huanjie.access.Permissions;
import org.huanjie.calendar.Calendars;
import org.huanjie.calendar.ShippedCalendar;
import org.huanjie.calendar.SpecialDay;
import org.huanjie.input.AnswerReader;
import org.huanjie.web.TestProblems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class CalendarControllerTest {

    private final Calendars calendars = mock();
    private final Permissions permissions = mock();
    private final MockMvc http = MockMvcBuilders.standaloneSetup(
                    new CalendarController(calendars, new AnswerReader(), permissions))
            .setControllerAdvice(TestProblems.advice())
            .setMessageConverters(
                    new ByteArrayHttpMessageConverter(),
                    new MappingJackson2HttpMessageConverter(Jackson2ObjectMapperBuilder.json()
                            .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                            .build()))
            .build();

    @BeforeEach
    void shippedCalendar() {
        given(calendars.current()).willReturn(ShippedCalendar.strict());
        given(permissions.actor()).willReturn("admin");
    }

    @Test
    void tellsTheLastDayOfAWindow() throws Exception {
        http.perform(get("/api/calendar/window?from=2026-09-28&days=5&unit=working&roll=false"))
                .andExpect(status().isOk())
                .andExpect(content().json("{\"to\": \"2026-10-10\"}", JsonCompareMode.STRICT));
        http.perform(get("/api/calendar/window?from=2026-09-28&days=5&unit=calendar&roll=true"))
                .andExpect(jsonPath("$.to").value("2026-10-08"));
        http.perform(get("/api/calendar/window?from=2026-09-28&days=5"))
                .andExpect(jsonPath("$.to").value("2026-10-03"));
    }

    @Test
    void namesTheYearThatHasNoData() throws Exception {
        http.perform(get("/api/calendar/window?from=2026-12-30&days=5&unit=calendar&roll=false"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.findings[0].field").value("from"))
                .andExpect(jsonPath("$.findings[0].message").value("没有2027年的放假调休数据，请先由管理员导入"));
    }

    @Test
    void namesEveryWrongParameterAtOnce() throws Exception {
        http.perform(get("/api/calendar/window?from=28.9.2026&days=0&unit=weeks&roll=maybe&zone=UTC"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[*].message")
                        .value(contains(
                                "没有“zone”这个参数",
                                "“from”应为2026-09-28这样的日期，现为“28.9.2026”",
                                "“days”应为1到3660的整数，现为“0”",
                                "“unit”应为calendar、working之一，现为“weeks”",
                                "“roll”应为true或false，现为“maybe”")));
        http.perform(get("/api/calendar/window?days="))
                .andExpect(jsonPath("$.findings[*].message")
                        .value(contains("“from”必须填写，应为2026-09-28这样的日期", "“days”必须填写，应为1到3660的整数")));
    }

    @Test
    void listsTheYearsThereAre() throws Exception {
        http.perform(get("/api/calendar/years"))
                .andExpect(jsonPath("$.length()").value(23))
                .andExpect(jsonPath("$[22].year").value(2026))
                .andExpect(jsonPath("$[22].daysOff").value(33))
                .andExpect(jsonPath("$[22].makeUpDays").value(6));
    }

    @Test
    void anAdministratorImportsAYearAsJsonOrCsv() throws Exception {
        given(calendars.importYear(eq(2027), any(), eq("admin")))
                .willReturn(ShippedCalendar.strict().years().get(2026));
        given(calendars.importYear(any(byte[].class), eq("admin")))
                .willReturn(ShippedCalendar.strict().years().get(2025));

        http.perform(post("/api/calendar/years")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"year\": 2027, \"days\": [{\"date\": \"2027-01-01\", \"kind\": \"off\"}]}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.year").value(2026));
        then(calendars).should().importYear(2027, List.of(new SpecialDay("2027-01-01", "off", "")), "admin");

        http.perform(post("/api/calendar/years").contentType("text/csv").content("date,kind,name\n2027-01-01,off,元旦"))
                .andExpect(jsonPath("$.year").value(2025));
        then(calendars)
                .should()
                .importYear("date,kind,name\n2027-01-01,off,元旦".getBytes(StandardCharsets.UTF_8), "admin");
    }

    @Test
    void nobodyElseImportsAYear() throws Exception {
        willThrow(new AccessDeniedException("")).given(permissions).requireAdministrator();

        http.perform(post("/api/calendar/years").contentType("text/csv").content("date,kind,name\n"))
                .andExpect(status().isForbidden());
        http.perform(post("/api/calendar/years")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isForbidden());
        then(calendars).should(never()).importYear(any(byte[].class), any());
    }

    @Test
    void allFaultsOfAJsonYearAreNamed() throws Exception {
        http.perform(post("/api/calendar/years")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"year\": \"next\", \"days\": [{\"date\": 1}], \"more\": 1}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings.length()").value(4));
    }
}
