package org.huanjie.reporting.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.huanjie.reporting.Figure;
import org.huanjie.reporting.ReportLine;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void theLargerShareCompletedComesFirst() {
        assertThat(ranked(line("a", 10, 3), line("b", 3, 1), line("c", 100, 99)))
                .containsExactly("c", "b", "a");
        assertThat(ranked(line("a", 9999, 4999), line("b", 9998, 4999)))
                .as("however little the shares differ")
                .containsExactly("b", "a");
    }

    @Test
    void ofEqualSharesThoseWithFewerBodiesNotBegunAndFewerOverdueStagesComeFirst() {
        assertThat(ranked(
                        line("a", 4, 2, Figure.OVERDUE, 2),
                        line("b", 4, 2, Figure.NOT_STARTED, 1),
                        line("c", 2, 1, Figure.OVERDUE, 1),
                        line("d", 2, 1)))
                .containsExactly("d", "c", "a", "b");
    }

    @Test
    void aDivisionWithoutABodyIsNotRanked() {
        assertThat(ranked(line("a", 0, 0), line("b", 1, 0))).containsExactly("b");
    }

    @Test
    void theLastThreeAreNamedTheVeryLastFirst() {
        assertThat(last(line("a", 4, 4), line("b", 4, 3), line("c", 4, 2), line("d", 4, 1), line("e", 4, 0)))
                .containsExactly("e", "d", "c");
    }

    @Test
    void whoHasCompletedEverythingIsNotNamedNorIsTheFirst() {
        assertThat(last(line("a", 1, 1), line("b", 2, 2), line("c", 2, 2), line("d", 2, 1)))
                .containsExactly("d");
        assertThat(last(line("a", 2, 0), line("b", 2, 1))).containsExactly("a");
        assertThat(last(line("a", 2, 0))).isEmpty();
        assertThat(last()).isEmpty();
    }

    private static List<String> ranked(ReportLine... lines) {
        return Ranking.of(List.of(lines)).stream().map(ReportLine::code).toList();
    }

    private static List<String> last(ReportLine... lines) {
        return Ranking.last(Ranking.of(List.of(lines))).stream()
                .map(ReportLine::code)
                .toList();
    }

    private static ReportLine line(String code, int due, int completed) {
        return line(code, due, completed, Figure.TIES, 0);
    }

    private static ReportLine line(String code, int due, int completed, Figure other, int number) {
        return new ReportLine(
                code, code, Map.of(Figure.DUE.id(), due, Figure.COMPLETED.id(), completed, other.id(), number));
    }
}
