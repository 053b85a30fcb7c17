package org.huanjie.congress.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huanjie.congress.Credentials;
import org.huanjie.congress.Credentials.Invalid;
import org.huanjie.congress.Delegates;
import org.huanjie.congress.Delegates.Unit;
import org.huanjie.input.Finding;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme.Voting.Quorum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A congress of three delegates, whom two units elect (UC-6). */
class DelegatesRuleTest {

    private static final Basis CONGRESS = new Basis("UC-6", "");
    private static final Quorum OVER_FOUR_FIFTHS = new Quorum(4, 5, true, new Basis("B.4", ""));
    private static final Quorum TWO_THIRDS = new Quorum(2, 3, false, new Basis("B.4", ""));
    private static final Delegates THREE =
            new Delegates(List.of(unit("县直机关", 10, 9, "古丽娜", "马晓东"), unit("第一中学", 10, 10, "古丽娜")));

    @Test
    void unitsElectAsManyDelegatesAsTheCongressHas() {
        assertThat(faults(THREE, 3)).isEmpty();
        assertThat(faults(THREE, 4)).containsExactly(new Finding("units", "代表大会应有代表4名，各单位共选出3名", "UC-6"));
        assertThat(faults(THREE, 2)).containsExactly(new Finding("units", "代表大会应有代表2名，各单位共选出3名", "UC-6"));
    }

    @Test
    void aUnitReportsOnceAndNamesEachDelegateOnce() {
        Delegates twice = new Delegates(List.of(unit("县直机关", 10, 9, "古丽娜", "古丽娜"), unit("县直机关", 10, 9, "马晓东")));

        assertThat(faults(twice, 3))
                .containsExactly(
                        new Finding(
                                "units[0].delegates[1]",
                                "“县直机关”的代表“古丽娜”出现了不止一次；若是同名的两人，请在姓名后注明以示区别，如“古丽娜（1）”“古丽娜（2）”",
                                "UC-6"),
                        new Finding("units[1].unit", "选举单位“县直机关”出现了不止一次", "UC-6"));
    }

    @Test
    void namesakesOfAUnitAreToldApartAndFoundInvalidOneByOne() {
        Delegates namesakes = new Delegates(List.of(unit("县直机关", 10, 9, "古丽娜（1）", "古丽娜（2）", "马晓东（文书）")));

        assertThat(faults(namesakes, 3)).isEmpty();
        assertThat(DelegatesRule.faults(unfit("古丽娜"), namesakes, CONGRESS))
                .containsExactly(new Finding("invalid[0].name", "有2人名叫“古丽娜”，请写明是哪一人：古丽娜（1）、古丽娜（2）", "UC-6"));
        assertThat(DelegatesRule.faults(unfit("古丽娜（2）", "马晓东"), namesakes, CONGRESS))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"买买提•阿卜杜拉", "买买提\u3000·\u3000阿卜杜拉", "买买提・阿卜杜拉", "买买提\u200b·阿卜杜拉", "买买提.阿卜杜拉"})
    void aDelegateIsOnePersonHoweverTheNameIsTyped(String typed) {
        Delegates twice = new Delegates(List.of(unit("县直机关", 10, 9, "买买提·阿卜杜拉", typed)));
        Delegates once = new Delegates(List.of(unit("县直机关", 10, 9, typed)));

        assertThat(faults(twice, 2)).extracting(Finding::field).containsExactly("units[0].delegates[1]");
        assertThat(DelegatesRule.faults(unfit("买买提·阿卜杜拉"), once, CONGRESS)).isEmpty();
        assertThat(DelegatesRule.faults(unfit("买买提·阿卜杜拉", typed), once, CONGRESS))
                .extracting(Finding::field)
                .containsExactly("invalid[1].name");
    }

    @Test
    void aDelegateIsOnePersonInFullWidthLetters() {
        assertThat(faults(new Delegates(List.of(unit("县直机关", 10, 9, "Ａｌｍａ 马", "Alma马"))), 2))
                .extracting(Finding::field)
                .containsExactly("units[0].delegates[1]");
    }

    private static Credentials unfit(String... names) {
        return new Credentials(
                Arrays.stream(names)
                        .map(name -> new Invalid("县直机关", name, "当选时团组织关系已转出"))
                        .toList(),
                "审查完毕。");
    }

    @ParameterizedTest
    @CsvSource({"10, 9", "10, 10", "11, 9", "5, 5"})
    void moreThanFourFifthsAreEnough(int entitled, int present) {
        assertThat(attended(entitled, present, OVER_FOUR_FIFTHS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10, 8", "5, 4", "11, 8", "10, 0"})
    void fourFifthsOrLessAreNotMoreThanFourFifths(int entitled, int present) {
        assertThat(attended(entitled, present, OVER_FOUR_FIFTHS))
                .containsExactly(new Finding("units[0].present", "“县直机关”到会人数不足，选举无效", "B.4"));
    }

    @Test
    void exactlyTwoThirdsAreTwoThirds() {
        assertThat(attended(9, 6, TWO_THIRDS)).isEmpty();
        assertThat(attended(9, 5, TWO_THIRDS))
                .containsExactly(new Finding("units[0].present", "“县直机关”到会人数不足，选举无效", "B.4"));
    }

    @Test
    void noMoreComeThanAreEntitled() {
        assertThat(attended(10, 11, OVER_FOUR_FIFTHS))
                .containsExactly(new Finding("units[0].present", "“县直机关”实到多于应到", "B.4"));
    }

    @Test
    void withoutARuleOnTheQuorumNobodyIsCounted() {
        Delegates few = new Delegates(List.of(unit("县直机关", 10, 1, "古丽娜")));

        assertThat(DelegatesRule.faults(few, 1, CONGRESS, Optional.empty())).isEmpty();
    }

    @Test
    void onlyElectedDelegatesAreFoundInvalidEachOnce() {
        assertThat(invalid(new Invalid("县直机关", "古丽娜", "未到龄"), new Invalid("第一中学", "古丽娜", "未到龄")))
                .isEmpty();
        assertThat(invalid(
                        new Invalid("县直机关", "马晓东", "未到龄"),
                        new Invalid("第一中学", "马晓东", "未到龄"),
                        new Invalid("县直机关", "马晓东", "未到龄"),
                        new Invalid("第二中学", "马晓东", "未到龄")))
                .containsExactly(
                        new Finding("invalid[1].name", "“第一中学”没有名为“马晓东”的代表，或重复", "UC-6"),
                        new Finding("invalid[2].name", "“县直机关”没有名为“马晓东”的代表，或重复", "UC-6"),
                        new Finding("invalid[3].name", "“第二中学”没有名为“马晓东”的代表，或重复", "UC-6"));
    }

    private static List<Finding> faults(Delegates delegates, int congress) {
        return DelegatesRule.faults(delegates, congress, CONGRESS, Optional.of(OVER_FOUR_FIFTHS));
    }

    private static List<Finding> attended(int entitled, int present, Quorum quorum) {
        Delegates delegates = new Delegates(List.of(unit("县直机关", entitled, present, "古丽娜")));
        return DelegatesRule.faults(delegates, 1, CONGRESS, Optional.of(quorum));
    }

    private static List<Finding> invalid(Invalid... invalid) {
        return DelegatesRule.faults(new Credentials(List.of(invalid), "审查报告"), THREE, CONGRESS);
    }

    private static Unit unit(String name, int entitled, int present, String... delegates) {
        return new Unit(name, entitled, present, List.of(delegates));
    }
}
