package org.huanjie.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.Test;

class ByStrokesTest {

    /** Surnames of two strokes and more, a line for each count, as they are written on the mainland. */
    private static final List<String> SURNAMES_BY_COUNT = List.of(
            "丁卜刁",
            "于马万习",
            "王邓方孔毛尹文韦牛车卞仇",
            "冯卢叶田石白史龙申左甘包艾丘古",
            "刘孙朱许吕任江汤乔安伍毕邢齐庄关向",
            "李张陈杨吴何宋沈苏杜余汪邹陆邱邵严辛谷时岑",
            "周林罗郑范金孟易武庞季岳单屈宗房",
            "赵胡姜钟姚郝段侯贺施洪柳祝俞",
            "徐高郭唐袁夏贾秦顾钱倪陶殷聂莫耿翁席桂",
            "黄梁萧曹阎崔康常龚章梅盛符",
            "谢韩董程傅曾彭蒋温鲁葛舒焦童景",
            "赖雷路詹靳褚甄解虞蓝",
            "蔡谭廖熊管翟裴臧",
            "潘黎樊颜滕",
            "薛霍冀",
            "魏戴鞠糜",
            "瞿");

    @Test
    void namesStandByTheStrokesOfTheSurnameThenOfTheGivenName() {
        assertThat(Stream.of("魏子轩", "丁一凡", "王思雨", "王一凡", "何建文", "马晓东").sorted(ByStrokes.ORDER))
                .containsExactly("丁一凡", "马晓东", "王一凡", "王思雨", "何建文", "魏子轩");
    }

    @Test
    void strokesAreCountedAsOnTheMainland() {
        assertThat(sorted("罗林周陈苏邱邵邹陆")).containsExactly("苏", "邱", "邹", "陆", "陈", "邵", "林", "罗", "周");
    }

    @Test
    void surnamesOfFewerStrokesStandFirst() {
        String all = String.join("", SURNAMES_BY_COUNT);
        List<String> ordered = sorted(all);
        int from = 0;
        for (String ofOneCount : SURNAMES_BY_COUNT) {
            int to = from + ofOneCount.length();
            assertThat(ordered.subList(from, to)).containsExactlyInAnyOrderElementsOf(characters(ofOneCount));
            from = to;
        }
    }

    @Test
    void amongEqualCountsHorizontalStandsBeforeVerticalSlantDotAndTurn() {
        assertThat(sorted("邓孔尹方文仇毛牛韦王")).containsExactly("王", "韦", "牛", "毛", "仇", "文", "方", "尹", "孔", "邓");
    }

    @Test
    void simplifiedCharactersThatUnicodeGotLateAreCountedAsWritten() {
        assertThat(sorted("周䜣万")).as("6 strokes, not 11").containsExactly("万", "䜣", "周");
        assertThat(sorted("谭𬭚谢")).as("13 strokes, not 16").containsExactly("谢", "𬭚", "谭");
    }

    @Test
    void whatIsNoChineseCharacterStandsBeforeThemAndARareOneAfter() {
        assertThat(Stream.of("𰻞", "\uD884\uDF50", "龘", "一", "·", "B", "A").sorted(ByStrokes.ORDER))
                .containsExactly("·", "A", "B", "一", "龘", "\uD884\uDF50", "𰻞");
    }

    @Test
    void everyCharacterOfTheTableHasOnePlace() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src/main/resources/strokes/characters.txt"));
        assertThat(lines).allMatch(line -> line.matches("\\d+ \\S+"));
        assertThat(lines)
                .extracting(line -> Integer.valueOf(StringUtils.substringBefore(line, " ")))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(lines.stream().flatMap(line -> characters(StringUtils.substringAfter(line, " ")).stream()))
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(ByStrokes.ORDER)
                .hasSize(27_780);
    }

    @Test
    void differentNamesAreNeverEqual() {
        assertThat(ByStrokes.ORDER.compare("王 伟", "王伟")).isNotZero();
        assertThat(ByStrokes.ORDER.compare("张伟（1）", "张伟（2）")).isNegative();
        assertThat(ByStrokes.ORDER.compare("𠀀", "王")).isNotZero();
    }

    @Property
    void theBeginningOfANameStandsBeforeIt(@ForAll("names") String name, @ForAll("names") String more) {
        assertThat(sign(name, name + more)).isEqualTo(more.isEmpty() ? 0 : -1);
    }

    @Property
    void namesHaveOneOrder(@ForAll("names") String one, @ForAll("names") String two, @ForAll("names") String three) {
        List<String> ordered = new ArrayList<>(List.of(one, two, three));
        ordered.sort(ByStrokes.ORDER);
        String first = ordered.get(0);
        String middle = ordered.get(1);
        String last = ordered.get(2);
        assertThat(sign(first, middle)).isNotPositive();
        assertThat(sign(middle, last)).isNotPositive();
        assertThat(sign(first, last)).isEqualTo(Math.min(sign(first, middle), sign(middle, last)));
        assertThat(sign(last, first)).isEqualTo(-sign(first, last));
        assertThat(sign(one, two) == 0).isEqualTo(one.equals(two));
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> few = Arbitraries.of(
                "王", "陈", "林", "陳", "䜣", "𬭚", "𠀀", "𰻞", "〇", "李", "é", "e\u0301", " ", "·", "A", "a", "1", "\u200b");
        Arbitrary<String> any = Arbitraries.integers().between(1, 0x323AF).map(Character::toString);
        return Arbitraries.frequencyOf(Tuple.of(4, few), Tuple.of(1, any))
                .list()
                .ofMaxSize(4)
                .map(characters -> String.join("", characters));
    }

    private static int sign(String left, String right) {
        return Integer.signum(ByStrokes.ORDER.compare(left, right));
    }

    private static List<String> sorted(String surnames) {
        List<String> shuffled = new ArrayList<>(characters(surnames));
        Collections.shuffle(shuffled, new Random(7));
        shuffled.sort(ByStrokes.ORDER);
        return shuffled;
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }
}
