package org.huanjie.reporting.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.huanjie.election.Election.Stage;
import org.huanjie.election.Election.Status;
import org.huanjie.ids.ElectionId;
import org.huanjie.reporting.DivisionCount;
import org.huanjie.reporting.Figure;
import org.huanjie.reporting.InactiveBody;
import org.huanjie.reporting.Milestone;
import org.huanjie.reporting.ReportLine;
import org.huanjie.reporting.Standing;
import org.junit.jupiter.api.Test;

class TabulationTest {

    private static final Set<Figure> STATES = Set.of(
            Figure.NOT_STARTED,
            Figure.PREPARATION,
            Figure.IMPLEMENTATION,
            Figure.ANNOUNCED,
            Figure.LIST_APPROVED,
            Figure.MEETINGS_PLANNED,
            Figure.VOTED,
            Figure.TALLIED,
            Figure.RESULT_POSTED,
            Figure.RESULT_APPROVED,
            Figure.TRAINING,
            Figure.SUMMARY,
            Figure.COMPLETED,
            Figure.WITHDRAWN,
            Figure.ANNULLED);

    @Test
    void figuresAreAddedUpByTheDivisionRightBelowAndInTotal() {
        List<DivisionCount> counts = List.of(
                new DivisionCount("210181205200", Figure.DUE, 1),
                new DivisionCount("210181", Figure.DUE, 2),
                new DivisionCount("2102", Figure.DUE, 4),
                new DivisionCount("21", Figure.DUE, 8),
                new DivisionCount("210213", Figure.TIES, 16));

        List<ReportLine> lines = Tabulation.lines("21", 4, counts, code -> "市" + code);

        assertThat(lines).extracting(ReportLine::code).containsExactly("21", "2101", "2102");
        assertThat(lines).extracting(ReportLine::name).containsExactly("本级", "市2101", "市2102");
        assertThat(lines).extracting(line -> line.of(Figure.DUE)).containsExactly(8, 3, 4);
        assertThat(lines).extracting(line -> line.of(Figure.TIES)).containsExactly(0, 0, 16);
        assertThat(Tabulation.total(counts).of(Figure.DUE)).isEqualTo(15);
        assertThat(Tabulation.total(counts).of(Figure.TIES)).isEqualTo(16);
    }

    @Property
    void everyElectionIsDueAndStandsInExactlyOneState(
            @ForAll Stage stage, @ForAll Status status, @ForAll Milestone reached, @ForAll boolean wasLate) {
        List<Figure> figures = figures(standing(false, stage, status, reached, wasLate, Optional.empty()));

        assertThat(figures).containsOnlyOnce(Figure.DUE);
        assertThat(figures.stream().filter(STATES::contains)).hasSize(1);
    }

    @Test
    void inTheImplementationStageAnElectionIsCountedByHowFarItHasCome() {
        assertThat(Arrays.stream(Milestone.values())
                        .map(reached -> figures(standing(
                                false, Stage.IMPLEMENTATION, Status.RUNNING, reached, false, Optional.empty())))
                        .map(figures -> figures.get(1))
                        .toList())
                .containsExactly(
                        Figure.IMPLEMENTATION,
                        Figure.ANNOUNCED,
                        Figure.LIST_APPROVED,
                        Figure.MEETINGS_PLANNED,
                        Figure.VOTED,
                        Figure.TALLIED,
                        Figure.RESULT_POSTED,
                        Figure.RESULT_APPROVED);
    }

    @Test
    void aByElectionStandsBesideTheBodiesThatAreDue() {
        assertThat(figures(standing(true, Stage.SUMMARY, Status.RUNNING, Milestone.NONE, true, Optional.empty())))
                .containsExactly(Figure.BY_ELECTIONS);
    }

    @Test
    void anOverdueStageIsCountedOnceInAllAndOnceUnderItsStage() {
        assertThat(figures(standing(
                        false,
                        Stage.TRAINING,
                        Status.RUNNING,
                        Milestone.NONE,
                        true,
                        Optional.of(LocalDate.of(2026, 3, 2)))))
                .containsExactly(Figure.DUE, Figure.TRAINING, Figure.OVERDUE, Figure.OVERDUE_TRAINING);
    }

    @Test
    void whatIsCompletedWasInTimeOrLate() {
        assertThat(figures(completed(true))).containsExactly(Figure.DUE, Figure.COMPLETED, Figure.LATE);
        assertThat(figures(completed(false))).containsExactly(Figure.DUE, Figure.COMPLETED, Figure.ON_TIME);
    }

    @Test
    void aBodyThatHasNotBegunIsDueAndOneThatDidNotMoveIsCounted() {
        assertThat(Tabulation.notStarted("210181").map(DivisionCount::figure))
                .containsExactly(Figure.DUE, Figure.NOT_STARTED);
        assertThat(Tabulation.of(new InactiveBody("210181", "团委", new ElectionId("")))
                        .figure())
                .isEqualTo(Figure.UNMOVED);
    }

    @Test
    void onlyAllIsAHundredPerCent() {
        List<DivisionCount> almost =
                List.of(new DivisionCount("21", Figure.DUE, 1000), new DivisionCount("21", Figure.COMPLETED, 999));
        assertThat(Tabulation.total(almost).percentCompleted()).isEqualTo(99);
        assertThat(Tabulation.total(List.of()).percentCompleted()).isZero();
    }

    private static Standing completed(boolean late) {
        return standing(false, Stage.SUMMARY, Status.COMPLETED, Milestone.NONE, late, Optional.empty());
    }

    private static Standing standing(
            boolean byElection,
            Stage stage,
            Status status,
            Milestone reached,
            boolean wasLate,
            Optional<LocalDate> since) {
        return new Standing(
                new ElectionId("e"), "210181", "团委", byElection, "scheme", 1, stage, status, reached, since, wasLate);
    }

    private static List<Figure> figures(Standing standing) {
        return Tabulation.of(standing).map(DivisionCount::figure).toList();
    }
}
