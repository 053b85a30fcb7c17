package org.huanjie.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huanjie.division.DivisionIndex.Entry;
import org.huanjie.division.DivisionIndex.Found;
import org.junit.jupiter.api.Test;

class DivisionIndexTest {

    private static final Map<String, String> NAMES = new TreeMap<>(Map.ofEntries(
            Map.entry("11", "北京市"),
            Map.entry("1101", "市辖区"),
            Map.entry("110101", "东城区"),
            Map.entry("12", "天津市"),
            Map.entry("1201", "市辖区"),
            Map.entry("120101", "和平区"),
            Map.entry("21", "辽宁省"),
            Map.entry("2101", "沈阳市"),
            Map.entry("210102", "和平区"),
            Map.entry("210102001", "浑河湾街道"),
            Map.entry("210102001001", "和平社区居委会"),
            Map.entry("210102001002", "新和平村委会"),
            Map.entry("44", "广东省"),
            Map.entry("4419", "东莞市"),
            Map.entry("441900", "东莞市"),
            Map.entry("441900003", "东城街道")));

    private static final DivisionIndex INDEX = index();

    @Test
    void theExactNameComesFirstThenTheBeginningThenAPart() {
        assertThat(codes("和平区")).containsExactly("120101", "210102");
        assertThat(codes("和平")).containsExactly("120101", "210102", "210102001001", "210102001002");
    }

    @Test
    void aFullNameLeavesOutWhatTheStatisticsPutInThePlaceOfALevel() {
        assertThat(found("和平区").entries()).extracting(Entry::fullName).containsExactly("天津市和平区", "辽宁省沈阳市和平区");
        assertThat(found("东城街道").entries()).extracting(Entry::fullName).containsExactly("广东省东莞市东城街道");
        assertThat(found("1101").entries().get(0).fullName()).isEqualTo("北京市市辖区");
    }

    @Test
    void namesAboveMayStandBeforeIt() {
        assertThat(codes("沈阳 和平区")).containsExactly("210102");
        assertThat(codes("沈阳市和平区")).containsExactly("210102");
        assertThat(codes("辽宁省沈阳市和平区")).containsExactly("210102");
        assertThat(codes("辽宁和平村")).containsExactly("210102001002");
        assertThat(codes("和平 沈阳")).isEmpty();
    }

    @Test
    void aCodeIsFoundByItsBeginning() {
        assertThat(codes("2101")).containsExactly("2101", "210102", "210102001", "210102001001", "210102001002");
        assertThat(codes("999")).isEmpty();
    }

    @Test
    void oneKindAloneCanBeAskedFor() {
        assertThat(codes("和平", DivisionKind.VILLAGE)).containsExactly("210102001002");
        assertThat(codes("和平", DivisionKind.COMMUNITY)).containsExactly("210102001001");
        assertThat(codes("街道", DivisionKind.STREET)).containsExactly("210102001", "441900003");
        assertThat(codes("街道", DivisionKind.TOWNSHIP)).isEmpty();
    }

    @Test
    void pagesFollowEachOtherAndAllAreCounted() {
        Found second = INDEX.find("区", Optional.empty(), 2, 2);

        assertThat(second.all()).isEqualTo(6);
        assertThat(second.entries())
                .extracting(entry -> entry.division().code())
                .containsExactlyElementsOf(codes("区").subList(2, 4));
    }

    private static List<String> codes(String typed) {
        return codes(found(typed));
    }

    private static List<String> codes(String typed, DivisionKind kind) {
        return codes(INDEX.find(typed, Optional.of(kind), 0, 100));
    }

    private static List<String> codes(Found found) {
        return found.entries().stream().map(entry -> entry.division().code()).toList();
    }

    private static Found found(String typed) {
        return INDEX.find(typed, Optional.empty(), 0, 100);
    }

    private static DivisionIndex index() {
        DivisionIndex.Builder builder = new DivisionIndex.Builder();
        NAMES.forEach(builder::add);
        return builder.build();
    }
}
