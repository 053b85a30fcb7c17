package org.huanjie.selection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.ids.PostId;
import org.huanjie.input.Finding;
import org.huanjie.person.Person;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.SampleProfiles;
import org.huanjie.preparation.LeadingGroup;
import org.huanjie.preparation.LeadingGroup.Member;
import org.huanjie.preparation.Survey;
import org.huanjie.preparation.Survey.Unit;
import org.huanjie.preparation.rules.LeadingGroupRule;
import org.huanjie.preparation.rules.SurveyRule;
import org.huanjie.roster.Seat;
import org.huanjie.scheme.ShippedSchemes;
import org.huanjie.selection.Committee;
import org.huanjie.selection.Naming;
import org.huanjie.selection.Naming.Named;
import org.huanjie.summary.Archive;
import org.huanjie.summary.Archive.Item;
import org.huanjie.summary.ArchiveItem;
import org.huanjie.summary.Summary.Before;
import org.huanjie.summary.rules.ArchiveRule;
import org.huanjie.summary.rules.SummaryRule;
import org.junit.jupiter.api.Test;

class PaperRulesTest {

    private static final Member CHAIR = new Member("郑国平", "组织委员", false);
    private static final Member DEPUTY = new Member("林晓燕", "团委书记", false);
    private static final Member HELPER = new Member("周明辉", "干事", false);

    @Test
    void aLeadingGroupOfDifferentPeopleWhoDoNotStandIsRight() {
        assertThat(LeadingGroupRule.faults(group(HELPER, "林晓燕"), "JY-3.1")).isEmpty();
        assertThat(LeadingGroupRule.faults(group(HELPER, "林　晓燕"), "JY-3.1")).isEmpty();
    }

    @Test
    void whoMeansToStandStaysOutOfTheLeadingGroup() {
        Member standing = new Member("许丽华", "村官", true);
        assertThat(LeadingGroupRule.faults(group(standing, "林晓燕"), "JY-3.1"))
                .containsExactly(new Finding("members[0].standing", "“许丽华”拟参选，应当回避，不能进入领导小组", "G11"));
    }

    @Test
    void neitherChairNorDeputyMayStand() {
        LeadingGroup group = new LeadingGroup(
                new Member("郑国平", "组织委员", true), List.of(new Member("林晓燕", "团委书记", true)), List.of(HELPER), "林晓燕");

        assertThat(LeadingGroupRule.faults(group, "JY-3.1"))
                .containsExactly(
                        new Finding("chair.standing", "“郑国平”拟参选，应当回避，不能进入领导小组", "G11"),
                        new Finding("deputies[0].standing", "“林晓燕”拟参选，应当回避，不能进入领导小组", "G11"));
    }

    @Test
    void nobodyIsInTheLeadingGroupTwiceAndTheOfficeHeadBelongsToIt() {
        assertThat(LeadingGroupRule.faults(group(DEPUTY, "何建文"), "JY-3.1"))
                .containsExactly(
                        new Finding("members[0].name", "“林晓燕”在领导小组中出现了不止一次", "JY-3.1"),
                        new Finding("officeHead", "办公室主任“何建文”应当是领导小组成员", "JY-3.1"));
    }

    @Test
    void aUnitReportsOnceAndItsMembersAreYoung() {
        Survey survey = new Survey(List.of(new Unit("东村", 10, 10, 1, 0), new Unit("东村", 10, 11, 1, 0)), "分析");
        assertThat(SurveyRule.faults(survey, "JY-6.1"))
                .containsExactly(
                        new Finding("units[1].name", "“东村”填报了不止一次", "JY-6.1"),
                        new Finding("units[1].leagueMembers", "“东村”的团员人数11多于青年人数10", "JY-6.1"));
    }

    @Test
    void aPartOfTheOldCommitteeIsNotLargerThanTheWhole() {
        assertThat(SummaryRule.faults(new Before(7, 7, 7), "JY-6.4")).isEmpty();
        assertThat(SummaryRule.faults(new Before(7, 8, 9), "JY-6.4"))
                .containsExactly(
                        new Finding("before.partyMembers", "上届中共党员数8多于委员数7", "JY-6.4"),
                        new Finding("before.outside", "上届编制外人数9多于委员数7", "JY-6.4"));
    }

    @Test
    void anArchiveLacksNothingAndItsBallotsAreSealed() {
        List<ArchiveItem> expected = List.of(new ArchiveItem("plan", "工作方案"), new ArchiveItem("survey", "摸底调查表"));
        Archive archive = new Archive(
                List.of(new Item("plan", true), new Item("survey", false), new Item("photo", true)),
                false,
                "钟晓岚",
                "档案室");
        assertThat(ArchiveRule.faults(expected, true, archive))
                .containsExactly(
                        new Finding("items[2].id", "归档目录中没有“photo”", "Z2"),
                        new Finding("items", "“摸底调查表”尚未归档", "Z2"),
                        new Finding("ballotsSealed", "选票尚未封存", "Z2"));
    }

    @Test
    void anElectionWithoutBallotsHasNoneToSeal() {
        List<ArchiveItem> expected = List.of(new ArchiveItem("plan", "工作方案"));
        Archive archive = new Archive(List.of(new Item("plan", true)), false, "钟晓岚", "档案室");
        assertThat(ArchiveRule.faults(expected, false, archive)).isEmpty();
    }

    @Test
    void thePartyCommitteeNamesTheSecretaryAndNobodyElse() {
        assertThat(NamingRule.faults(
                        ShippedSchemes.nanshan(), new Naming(List.of(named(new PostId("secretary"), "秦志远")), "同意")))
                .isEmpty();
        assertThat(NamingRule.faults(
                        ShippedSchemes.nanshan(), new Naming(List.of(named(new PostId("member"), "秦志远")), "同意")))
                .containsExactly(
                        new Finding("people[0].post", "职务“member”不由党组织任命或兼任", "NS-3.1a"),
                        new Finding("people", "书记应确定1人，现有0人", "NS-3.2a"));
    }

    @Test
    void nobodyHoldsTwoSeats() {
        Naming naming =
                new Naming(List.of(named(new PostId("secretary"), "秦志远"), named(new PostId("secretary"), "秦志远")), "同意");
        assertThat(NamingRule.faults(ShippedSchemes.nanshan(), naming))
                .containsExactly(
                        new Finding("people[1].name", "“秦志远”出现了不止一次", "NS-3.2a"),
                        new Finding("people", "书记应确定1人，现有2人", "NS-3.2a"));
    }

    private static LeadingGroup group(Member member, String officeHead) {
        return new LeadingGroup(CHAIR, List.of(DEPUTY), List.of(member), officeHead);
    }

    @Test
    void namesakesAreTwoPeople() {
        Named one = named(new PostId("secretary"), "秦志远");
        Named other = new Named(
                one.post(),
                new Person(
                        one.name(),
                        one.person().sex(),
                        "",
                        "",
                        one.person().position(),
                        one.person().birthDate().plusDays(1)),
                one.profile(),
                one.waiverReason());
        Naming naming = new Naming(List.of(one, other), "同意");

        assertThat(NamingRule.faults(ShippedSchemes.nanshan(), naming))
                .noneMatch(fault -> fault.field().endsWith("name"));
        assertThat(Committee.seats(ShippedSchemes.nanshan(), naming))
                .extracting(Seat::person)
                .containsExactly("secretary:秦志远", "secretary:秦志远:2");
    }

    @Test
    void namesakesInTheLeadingGroupAreToldApartByTheirPositions() {
        Member namesake = new Member("林晓燕", "宣传干事", false);
        assertThat(LeadingGroupRule.faults(group(namesake, "林晓燕（团委书记）"), "JY-3.1"))
                .isEmpty();
        assertThat(LeadingGroupRule.faults(group(namesake, "林晓燕"), "JY-3.1"))
                .containsExactly(new Finding("officeHead", "有2人名叫“林晓燕”，请写明是哪一人：林晓燕（团委书记）、林晓燕（宣传干事）", "JY-3.1"));
    }

    private static Named named(PostId post, String name) {
        return new Named(
                post,
                new Person(name, "男", "", "", "街道干部", LocalDate.of(1990, 1, 1)),
                SampleProfiles.of(PoliticalStatus.PARTY_MEMBER),
                Optional.empty());
    }
}
