package org.huanjie.succession.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.review.CandidacyDoors.PATH;
import static org.huanjie.review.CandidacyHouse.nomination;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.huanjie.ids.PostId;
import org.huanjie.input.AnswerReader;
import org.huanjie.registration.SampleSchemes;
import org.huanjie.review.CandidacyDoors;
import org.huanjie.review.CandidacyHouse;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WithdrawalControllerTest {

    private final CandidacyHouse house = new CandidacyHouse(SampleSchemes.jiyang());
    private final CandidacyDoors doors = new CandidacyDoors(
            house,
            (rooms, permissions) -> new WithdrawalController(
                    rooms.withdrawals, rooms.register, rooms.elections, new AnswerReader(), permissions));

    @AfterEach
    void signOut() {
        doors.signOut();
    }

    @Test
    void candidatesWithdrawWithAReason() throws Exception {
        Candidate candidate =
                house.enter(nomination("王小明", new PostId("member"))).get(0);
        String path = PATH + "/" + candidate.id() + "/withdrawal";

        doors.send(path, "{}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.findings[0].message").value("“退出理由”必须填写"));
        doors.send(path, "{\"reason\": \"工作调动\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.decision").value("withdrawn"));
        doors.send(path, "{\"reason\": \"工作调动\"}").andExpect(status().isConflict());
        assertThat(house.named("王小明").decision()).isEqualTo(Progress.WITHDRAWN);
    }

    @Test
    void strangersAreNotFound() throws Exception {
        doors.send(PATH + "/nobody/withdrawal", "{\"reason\": \"工作调动\"}").andExpect(status().isNotFound());
    }
}
