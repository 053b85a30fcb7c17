package org.huanjie.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import org.huanjie.clause.ClauseRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeutralCitationsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "应为0至100（JY-4.1b）",
                "应为0至100（B.4）",
                "应为0至100（E2、E3）",
                "应为0至100（XG-3.2.2a）",
                "应为0至100（B.1 Art 4）",
                "应为0至100（《吉阳镇实施方案》四（一）1）",
                "应为0至100（《吉阳镇实施方案》四（一）1、《选举规则》第十四条第二款）",
                "应为0至100（《选举规则》第（三）项）",
                "应为0至100（《换届通则》）",
                "应为0至100（《选举规则》（中组发〔2000〕18号）第三条）",
            })
    void inBracketsIsTakenOut(String sentence) {
        assertThat(NeutralCitations.neutral(sentence)).isEqualTo("应为0至100" + NeutralCitations.MARK);
    }

    @Test
    void everyClauseOfTheRegisterIsTakenOut() {
        assertThat(new ClauseRegister().all())
                .allSatisfy(clause -> inBracketsIsTakenOut("应为0至100（" + clause.citation() + "）"));
    }

    @ParameterizedTest
    @CsvSource({
        "'须在10月28日前届满，G4，由党工委发布', '须在10月28日前届满，《区实施方案》三、，由党工委发布'",
        "'按E14重新公示', '按《任用办法》第三条重新公示'",
        "'“重量”应为0至100（JY-4.1b）；\n“数量”必须填写（D.6）', '“重量”应为0至100（《甲》一）；\n“数量”必须填写（《乙》2.1）'",
    })
    void bothWaysOfCitingAreTheSame(String code, String words) {
        assertThat(NeutralCitations.neutral(code))
                .isEqualTo(NeutralCitations.neutral(words))
                .contains(NeutralCitations.MARK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "任期于2029-03-02届满，提前换届不得超过12个月",
                "210181205200-2013-1-J1",
                "2026-09-21T09:00:00+08:00",
                "《关于吉阳镇团委换届选举的请示》未附附件",
                "陈静（团委书记，1）",
            })
    void otherWordsStay(String sentence) {
        assertThat(NeutralCitations.neutral(sentence)).isEqualTo(sentence);
    }
}
