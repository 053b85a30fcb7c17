package org.huanjie.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.roster.Progress.ADMITTED;
import static org.huanjie.roster.Progress.APPROVED;
import static org.huanjie.roster.Progress.DECIDED;
import static org.huanjie.roster.Progress.ELECTED;
import static org.huanjie.roster.Progress.LISTED;
import static org.huanjie.roster.Progress.MATERIAL_ASKED;
import static org.huanjie.roster.Progress.NOT_ELECTED;
import static org.huanjie.roster.Progress.NOT_FORMAL;
import static org.huanjie.roster.Progress.REGISTERED;
import static org.huanjie.roster.Progress.REJECTED;
import static org.huanjie.roster.Progress.STRUCK_OFF;
import static org.huanjie.roster.Progress.WAIVER_ASKED;
import static org.huanjie.roster.Progress.WITHDRAWN;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.huanjie.input.KebabEnums;
import org.huanjie.input.StoredJson;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void aListIsToldFromAnApprovedOne() {
        assertThat(those(Progress::listed)).containsExactly(LISTED);
        assertThat(those(Progress::approved)).containsExactly(APPROVED);
        assertThat(those(Progress::formal)).containsExactly(LISTED, APPROVED);
        assertThat(those(Progress::considered)).containsExactly(LISTED, APPROVED, NOT_FORMAL);
    }

    @Test
    void answersHowFarSomebodyHasCome() {
        assertThat(those(Progress::open)).containsExactly(REGISTERED);
        assertThat(those(Progress::inTheRunning))
                .containsExactly(REGISTERED, ADMITTED, WAIVER_ASKED, MATERIAL_ASKED, LISTED, APPROVED, NOT_FORMAL);
        assertThat(those(Progress::qualified)).containsExactly(ADMITTED, LISTED, APPROVED, NOT_FORMAL);
        assertThat(those(Progress::putForward)).containsExactly(LISTED, APPROVED, ELECTED, NOT_ELECTED, DECIDED);
        assertThat(those(Progress::withoutSeat)).containsExactly(LISTED, APPROVED, NOT_ELECTED);
        assertThat(those(Progress::mayHoldPost)).containsExactly(LISTED, APPROVED, ELECTED, DECIDED);
        assertThat(those(Progress::seated)).containsExactly(ELECTED, DECIDED);
        assertThat(those(Progress::settled)).containsExactly(ELECTED, NOT_ELECTED, DECIDED, STRUCK_OFF);
        assertThat(those(Progress::out)).containsExactly(REJECTED, STRUCK_OFF, WITHDRAWN);
    }

    @Test
    void bothAreFormalCandidatesToPeopleOutside() {
        for (Progress formal : List.of(LISTED, APPROVED)) {
            assertThat(formal.words()).isEqualTo("正式候选人");
            assertThat(KebabEnums.name(formal)).isEqualTo("formal");
            assertThat(new StoredJson().write(formal)).isEqualTo("\"formal\"");
            assertThat(asMinuted(formal)).isEqualTo("\"FORMAL\"");
        }
        assertThat(asMinuted(NOT_FORMAL)).isEqualTo("\"NOT_FORMAL\"");
        assertThat(new StoredJson().write(NOT_FORMAL)).isEqualTo("\"not-formal\"");
    }

    private static String asMinuted(Progress progress) {
        try {
            return JsonMapper.builder().build().writeValueAsString(progress);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Progress> those(Predicate<Progress> question) {
        return Arrays.stream(Progress.values()).filter(question).toList();
    }
}
