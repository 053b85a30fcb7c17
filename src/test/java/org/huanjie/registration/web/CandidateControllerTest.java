package org.huanjie.registration.web;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.huanjie.review.CandidacyDoors.PATH;
import static org.huanjie.review.CandidacyHouse.ELECTION;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.huanjie.access.Right;
import org.huanjie.input.AnswerReader;
import org.huanjie.registration.SampleSchemes;
import org.huanjie.review.CandidacyDoors;
import org.huanjie.review.CandidacyHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CandidateControllerTest {

    private static final String ROW = """
            {"name": "王小明", "sex": "male", "ethnicity": "黎族", "unit": "红花村团支部", "position": "书记",
             "post": "member", "birthDate": "1998-03-09", "on": "2026-01-01", "politicalStatus": "league-member",
             "residence": "registered", "nomination": {"channel": "joint", "supporters": 12}}""";

    private final CandidacyHouse house = new CandidacyHouse(SampleSchemes.jiyang());
    private final CandidacyDoors doors = new CandidacyDoors(
            house,
            (rooms, permissions) -> new CandidateController(
                    rooms.registration, rooms.register, rooms.elections, new AnswerReader(), permissions));

    @AfterEach
    void signOut() {
        doors.signOut();
    }

    @Test
    void rowsAreRegistered() throws Exception {
        doors.send(PATH, "[" + ROW + "]")
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
        doors.send(PATH, "{\"candidates\": [" + ROW + "]}").andExpect(status().isCreated());

        doors.read(PATH).andExpect(status().isOk()).andExpect(jsonPath("$", hasSize(1)));
    }

    @Test
    void oneWrongRowRefusesAll() throws Exception {
        String wrong = ROW.replace("\"name\": \"王小明\", ", "")
                .replace("league-member", "royal")
                .replace("12", "-1");

        doors.send(PATH, "[" + ROW + "," + wrong + "]")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[*].field")
                        .value(containsInAnyOrder(
                                "candidates[1].name",
                                "candidates[1].politicalStatus",
                                "candidates[1].nomination.supporters")));
        doors.read(PATH).andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void noRowsAreRefused() throws Exception {
        doors.send(PATH, "[]")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].field").value("candidates"));
    }

    @Test
    void nobodyRegistersAfterTheEnd() throws Exception {
        house.window.close(ELECTION);

        doors.send(PATH, "[" + ROW + "]")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("报名已经结束"));
    }

    @Test
    void nobodyRegistersAfterTheLastDayThoughNobodyHasClosedIt() throws Exception {
        house.jdbc.sql("update registration set opened = date '2026-04-20'").update();
        house.plan("registration", LocalDate.of(2026, 5, 8));

        doors.send(PATH, "[" + ROW + "]")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value("报名已于2026-05-08截止"));
        doors.read(PATH).andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void onlyClerksOfTheBodyAndAdministratorsRegister() throws Exception {
        doors.signIn("xingang-league", Right.ofGroup("league:370614003"));
        doors.send(PATH, "[" + ROW + "]").andExpect(status().isForbidden());
        doors.read(PATH).andExpect(status().isForbidden());

        doors.signIn("jiyang-party", Right.ofGroup("party:460203198"));
        doors.send(PATH, "[" + ROW + "]").andExpect(status().isForbidden());
        doors.read(PATH).andExpect(status().isOk());

        doors.signIn("admin", Right.ADMIN);
        doors.send(PATH, "[" + ROW + "]").andExpect(status().isCreated());
    }

    @Test
    void strangersAreNotFound() throws Exception {
        doors.send("/api/elections/nowhere/candidates", "[" + ROW + "]").andExpect(status().isNotFound());
    }
}
