package org.huanjie.training.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.input.Finding;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme.Training;
import org.huanjie.training.CoursePlan;
import org.huanjie.training.CoursePlan.Row;
import org.junit.jupiter.api.Test;

class CoursePlanRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    private static final Training TRAINING = new Training(List.of("基本业务", "工作方法"), new Basis("JY-6.3", ""));
    private static final Row BASICS = row("业务课", "基本业务", TODAY);
    private static final Row METHODS = row("方法课", "工作方法", TODAY);

    @Test
    void theFirstRoundHasACourseForEveryContent() {
        assertThat(faults(true, BASICS, METHODS)).isEmpty();
        assertThat(faults(true, BASICS)).containsExactly(new Finding("courses", "培训内容“工作方法”还没有安排课程", "JY-6.3"));
    }

    @Test
    void aFurtherRoundMayBeAboutAPart() {
        assertThat(faults(false, METHODS)).isEmpty();
    }

    @Test
    void aContentThatTheSchemeDoesNotNameIsRefusedWhereItStands() {
        assertThat(faults(false, BASICS, row("野外拓展", "拓展", TODAY)))
                .containsExactly(new Finding("courses[1].content", "培训内容应是方案规定的一项：基本业务、工作方法", "JY-6.3"));
    }

    @Test
    void aCourseIsNotHeldInThePast() {
        assertThat(faults(false, row("业务课", "基本业务", TODAY.minusDays(1))))
                .containsExactly(new Finding("courses[0].date", "课程“业务课”的日期已过", ""));
    }

    @Test
    void oneTitleStandsOnceADay() {
        assertThat(faults(false, BASICS, row("业务课", "基本业务", TODAY.plusDays(1)))).isEmpty();
        assertThat(faults(false, BASICS, row("业务课", "工作方法", TODAY)))
                .containsExactly(new Finding("courses[1].title", "同一天的课程“业务课”重复", ""));
    }

    private static List<Finding> faults(boolean firstRound, Row... courses) {
        return CoursePlanRules.faults(new CoursePlan(List.of(courses)), TRAINING, firstRound, TODAY);
    }

    private static Row row(String title, String content, LocalDate day) {
        return new Row(title, content, day, "团校", "林晓岚", Optional.empty());
    }
}
