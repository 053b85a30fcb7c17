package org.huanjie.training.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.Finding;
import org.huanjie.training.AttendanceSheet;
import org.huanjie.training.AttendanceSheet.Row;
import org.huanjie.training.Course;
import org.huanjie.training.Trainee;
import org.junit.jupiter.api.Test;

class AttendanceRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    private static final List<Trainee> TWO = List.of(new Trainee("c1", "符海燕", "专职副书记"), new Trainee("c2", "黎志强", "委员"));
    private static final List<Course> HELD = List.of(course("k1", "业务", TODAY.minusDays(1)), course("k2", "方法", TODAY));

    @Test
    void aSheetHasARowForEachPersonAtEachCourse() {
        assertThat(faults(HELD, row("c1", "k1"), row("c1", "k2"), row("c2", "k1"), row("c2", "k2")))
                .isEmpty();
    }

    @Test
    void everyRowThatIsLeftOutIsNamed() {
        assertThat(faults(HELD, row("c1", "k1"), row("c2", "k2")))
                .containsExactly(
                        new Finding("rows", "符海燕在课程“方法”的出勤没有登记", "JY-6.3"),
                        new Finding("rows", "黎志强在课程“业务”的出勤没有登记", "JY-6.3"));
    }

    @Test
    void aRowThatStandsTwiceOrForNobodyOrForNoCourseIsNamedWhereItStands() {
        assertThat(faults(
                        HELD,
                        row("c1", "k1"),
                        row("c1", "k2"),
                        row("c2", "k1"),
                        row("c2", "k2"),
                        row("c1", "k1"),
                        row("c9", "k9")))
                .containsExactly(
                        new Finding("rows[4].trainee", "同一人同一课程登记了两次", ""),
                        new Finding("rows[5].trainee", "不是本轮参训人：c9", "JY-6.3"),
                        new Finding("rows[5].course", "不是本轮课程：k9", "JY-6.3"));
    }

    @Test
    void nobodyHasComeToACourseBeforeItsDay() {
        List<Course> planned = List.of(course("k1", "业务", TODAY), course("k2", "方法", TODAY.plusDays(1)));

        assertThat(faults(planned, row("c1", "k1"), row("c1", "k2"), row("c2", "k1"), row("c2", "k2")))
                .containsExactly(new Finding("rows", "课程“方法”定于2026-03-10举行，还不能登记出勤", "JY-6.3"));
    }

    private static List<Finding> faults(List<Course> courses, Row... rows) {
        return AttendanceRules.faults(new AttendanceSheet(List.of(rows)), TWO, courses, TODAY, "JY-6.3");
    }

    private static Row row(String trainee, String course) {
        return new Row(trainee, course, true);
    }

    private static Course course(String id, String title, LocalDate day) {
        return new Course(id, new ElectionId("460203198-2026-1"), 1, title, title, day, "团校", "林晓岚", Optional.empty());
    }
}
