package org.huanjie.roster.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.ids.CandidateId;
import org.huanjie.roster.rules.PrintedNames.Bearer;
import org.junit.jupiter.api.Test;

class PrintedNamesTest {

    private static final PrintedNames LIST = PrintedNames.among(List.of(
            new Bearer("a", "张伟", "红沙社区，1995-04", "男"),
            new Bearer("b", "李娜", "红沙社区，1995-04", "女"),
            new Bearer("c", "张伟", "红沙社区，1995-04", "男"),
            new Bearer("d", "张伟", "荔枝沟社区，1995-04", "男"),
            new Bearer("e", "王芳", "红沙社区，1996-01", "女"),
            new Bearer("f", "王芳", "红沙社区，1996-01", "男")));

    @Test
    void namesAreToldApartByUnitAndMonthThenBySexThenByNumber() {
        assertThat(LIST.all())
                .containsExactly(
                        "张伟（红沙社区，1995-04，1）",
                        "李娜",
                        "张伟（红沙社区，1995-04，2）",
                        "张伟（荔枝沟社区，1995-04）",
                        "王芳（红沙社区，1996-01，女）",
                        "王芳（红沙社区，1996-01，男）");
    }

    @Test
    void aPersonIsMeantByIdByPrintedNameOrByANameThatOneBears() {
        assertThat(LIST.meant("c")).isEqualTo("张伟（红沙社区，1995-04，2）");
        assertThat(LIST.meant("张伟（荔枝沟社区，1995-04）")).isEqualTo("张伟（荔枝沟社区，1995-04）");
        assertThat(LIST.meant("李娜")).isEqualTo("李娜");
        assertThat(LIST.meant(Optional.of(new CandidateId("f")), "王芳")).isEqualTo("王芳（红沙社区，1996-01，男）");
        assertThat(PrintedNames.asPrinted(Map.of(new CandidateId("a"), "张伟（红沙社区，1995-04）"))
                        .meant("张伟"))
                .as("the other one has left the list")
                .isEqualTo("张伟（红沙社区，1995-04）");
    }

    @Test
    void aPersonIsMeantHoweverTheNameIsTyped() {
        PrintedNames dotted = PrintedNames.listed(List.of("买买提·阿卜杜拉", "古丽·艾山（第一中学）"));

        assertThat(dotted.meant("买买提•阿卜杜拉")).isEqualTo("买买提·阿卜杜拉");
        assertThat(dotted.meant("古丽\u3000·艾山")).isEqualTo("古丽·艾山（第一中学）");
        assertThat(dotted.meant("古丽")).isEqualTo("古丽");
    }

    @Test
    void aNameThatSeveralBearIsNotCertain() {
        assertThat(LIST.meant("王芳")).isEqualTo("王芳");
        assertThat(PrintedNames.ambiguous("王芳", LIST.all()))
                .contains("有2人名叫“王芳”，请写明是哪一人：王芳（红沙社区，1996-01，女）、王芳（红沙社区，1996-01，男）");
        assertThat(PrintedNames.ambiguous("李娜", LIST.all())).isEmpty();
        assertThat(PrintedNames.ambiguous("王", LIST.all())).isEmpty();
    }

    @Test
    void whatTellsANameApartIsNoPartOfIt() {
        assertThat(PrintedNames.bare("张伟（红沙社区，1995-04，1）")).isEqualTo("张伟");
        assertThat(PrintedNames.bare("李娜")).isEqualTo("李娜");
    }

    @Test
    void anIdOfSomebodyElseContradictsTheName() {
        assertThat(LIST.contradicts(Optional.of(new CandidateId("a")), "张伟")).isFalse();
        assertThat(LIST.contradicts(Optional.of(new CandidateId("a")), "张伟（红沙社区，1995-04，2）"))
                .isTrue();
        assertThat(LIST.contradicts(Optional.of(new CandidateId("b")), "张伟")).isTrue();
        assertThat(LIST.contradicts(Optional.of(new CandidateId("nobody")), "张伟"))
                .isTrue();
        assertThat(LIST.contradicts(Optional.empty(), "张伟")).isFalse();
    }
}
