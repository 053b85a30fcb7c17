package org.huanjie.publicity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huanjie.input.Finding;
import org.huanjie.publicity.Conclusion;
import org.huanjie.publicity.Objection.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConclusionRulesTest {

    private static final List<String> NAMED = List.of("c1", "c2");

    @Test
    void eachOutcomeHasWhatItAsksFor() {
        assertThat(faults(Outcome.UNFOUNDED, "", false)).isEmpty();
        assertThat(faults(Outcome.MINOR, "注意工作方法", false)).isEmpty();
        assertThat(faults(Outcome.SERIOUS, "", true, "c2")).isEmpty();
        assertThat(faults(Outcome.SUSPENDED, "", false)).isEmpty();
    }

    @Test
    void aMinorFaultIsRemindedOf() {
        assertThat(faults(Outcome.MINOR, " ", false))
                .containsExactly(new Finding("reminder", "属一般性问题的，须写明提醒内容", "B.7"));
    }

    @Test
    void whatIsSuspendedIsNotSuspendedAgain() {
        assertThat(faults(Outcome.SUSPENDED, "", true))
                .containsExactly(new Finding("outcome", "任用已经暂缓，这次须作出最终结论", "B.7"));
    }

    @Test
    void aSeriousFaultNamesWhoIsNotAppointedUnlessTheNoticeNamesNobody() {
        assertThat(faults(Outcome.SERIOUS, "", false))
                .containsExactly(new Finding("people", "问题严重的，须指明不予任用的人选", "B.7"));
        assertThat(ConclusionRules.faults(new Conclusion(Outcome.SERIOUS, "查实", "", List.of()), List.of(), false))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = "SERIOUS", mode = EnumSource.Mode.EXCLUDE)
    void noOtherOutcomeNamesPeople(Outcome outcome) {
        assertThat(faults(outcome, "注意工作方法", false, "c1"))
                .containsExactly(new Finding("people", "只有问题严重、不予任用的，才能指明人选", "B.7"));
    }

    @Test
    void onlyPeopleOfTheNoticeAreNamedAndEachOnce() {
        assertThat(faults(Outcome.SERIOUS, "", false, "c1", "c9", "c1"))
                .containsExactly(
                        new Finding("people[1]", "公示名单上没有这个人选", "B.7"), new Finding("people[2]", "人选重复", "B.7"));
    }

    private static List<Finding> faults(Outcome outcome, String reminder, boolean suspended, String... people) {
        return ConclusionRules.faults(new Conclusion(outcome, "查实", reminder, List.of(people)), NAMED, suspended);
    }
}
