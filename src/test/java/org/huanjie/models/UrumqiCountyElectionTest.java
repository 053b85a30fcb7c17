package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.election.Election;
import org.huanjie.election.Election.Status;
import org.huanjie.election.ElectionService;
import org.huanjie.election.Elections;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.minutes.ChainedMinutes;
import org.huanjie.roster.MakeUp;
import org.huanjie.roster.Seat;
import org.huanjie.selection.Committee;
import org.huanjie.term.Ending;
import org.huanjie.term.MemberDeparture;
import org.huanjie.term.MemberDeparture.Cause;
import org.huanjie.term.MemberDeparture.Leaver;
import org.huanjie.term.Office;
import org.huanjie.term.ServingMembers;
import org.huanjie.term.Vacancies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Urumqi county's scheme: 101 delegates elect the committee and its alternates, the new committee its standing members, and from these the officers. */
@WholeElectionTest
@Import(NewPlaces.class)
class UrumqiCountyElectionTest {

    private static final String COUNTY = "650121";
    private static final String LEAGUE = "league:" + COUNTY;
    private static final String PARTY = "party:" + COUNTY;
    private static final String SUPERIOR = "league:6501";
    private static final String REVIEW = "review:" + COUNTY;
    private static final String COUNT = "count:" + COUNTY;

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private NewPlaces places;

    @Autowired
    private Elections elections;

    @Autowired
    private Committee committee;

    @Autowired
    private ElectionService service;

    @Autowired
    private ServingMembers standing;

    @Autowired
    private Vacancies vacancies;

    @Autowired
    private ChainedMinutes minutes;

    @BeforeEach
    void setUpTheCounty() {
        places.setUp("urumqi", COUNTY, "乌鲁木齐县");
    }

    @Test
    void runsFromPlanToArchiveThroughACongressAndTwoVotesOfTheNewCommittee() {
        walk.start("urumqi", COUNTY, "urumqi-county-2023", "2022-12-05");
        preparation();
        candidates();
        delegates();
        votes("congress", "2023-01-30");
        assertThatThrownBy(() -> walk.then("prepareMeetings", LEAGUE, "2023-02-03", form -> ((ObjectNode)
                                form.get("meetings").get(0))
                        .put("voters", 20)))
                .hasMessageContaining("有选举权的应是21人，填写了20人（《乌鲁木齐县团代会报道》要点6）");
        votes("plenum", "2023-02-03");
        votes("officers", "2023-02-03");
        appointment();

        assertThat(elections.get(walk.id()).status()).isEqualTo(Status.COMPLETED);
        assertThat(minutes.verify(walk.id()).intact()).isTrue();
    }

    @Test
    void aSecretaryWhoLeavesIsReplacedByTheCommitteeAloneWithoutACongress() {
        walk.start("urumqi", COUNTY, "urumqi-county-2023", "2022-12-05");
        walk.toTheEnd(Start.URUMQI.people());
        ElectionId term = walk.id();
        Office secretary = secretary();
        walk.now("2023-06-05T09:00");
        vacancies.report(
                term,
                new MemberDeparture(
                        List.of(new Leaver(secretary.id(), Cause.TRANSFERRED, LocalDate.parse("2023-06-01"), "调任外地"))),
                "urumqi-league");
        walk.toTheEnd(Map.of());
        Election byElection = service.following(term).get(0);

        walk.turnTo(byElection.id());
        walk.until("fileRequest", Map.of());
        walk.complete(walk.open().get(0), "urumqi-league", form -> assertThat(form.toString())
                .contains("关于" + byElection.body() + "补选工作方案的请示"));
        walk.until("registerCandidates", Map.of());
        assertThatThrownBy(() -> walk.complete(walk.open().get(0), "urumqi-league", form -> ((ObjectNode)
                                form.get("candidates").get(0))
                        .put("name", "欧阳若水")))
                .hasStackTraceContaining("书记只能从在任的委员会成员中选举，欧阳若水不在其中（《乌鲁木齐县团代会报道》要点6）");
        walk.complete(walk.open().get(0), "urumqi-league", form -> othersStand(form, secretary.holder()));
        walk.until("prepareMeetings", Map.of());
        assertThatThrownBy(() -> walk.complete(walk.open().get(0), "urumqi-league", form -> ((ObjectNode)
                                form.get("meetings").get(0))
                        .put("voters", 22)))
                .hasStackTraceContaining("有选举权的应是21人，填写了22人");
        List<String> course = walk.toTheEnd(Map.of());

        assertThat(elections.get(byElection.id()).status()).isEqualTo(Status.COMPLETED);
        assertThat(course).noneMatch(line -> line.startsWith("recordDelegates"));
        assertThat(course).filteredOn(line -> line.startsWith("openMeeting")).hasSize(1);
        assertThat(secretary().holder().name()).isNotEqualTo(secretary.holder().name());
        assertThat(standing.serving(COUNTY))
                .filteredOn(office -> office.holder().post().equals(new PostId("standing-member")))
                .extracting(office -> office.holder().name())
                .as("the new secretary is one of the standing members")
                .contains(secretary().holder().name());
        assertThat(minutes.entries(byElection.id()))
                .filteredOn(entry -> entry.action().equals("summary-reported"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail())
                        .as("the whole committee, not only whom the by-election brought")
                        .contains("\"members\":21"));
        assertThat(minutes.verify(byElection.id()).intact()).isTrue();
    }

    @Test
    void aMemberWhoLeavesTakesAlongWhatOnlyMembersMayHoldAndAllOfItIsElectedAnew() {
        walk.start("urumqi", COUNTY, "urumqi-county-2023", "2022-12-05");
        walk.toTheEnd(Start.URUMQI.people());
        ElectionId term = walk.id();
        String leaver = secretary().holder().name();
        walk.now("2023-06-05T09:00");
        vacancies.report(
                term,
                new MemberDeparture(List.of(
                        new Leaver(held("member", leaver).id(), Cause.DIED, LocalDate.parse("2023-06-01"), "因病去世"))),
                "urumqi-league");
        walk.toTheEnd(Map.of());
        Election byElection = service.following(term).get(0);

        assertThat(standing.of(COUNTY))
                .filteredOn(office ->
                        office.term().equals(term) && office.holder().name().equals(leaver))
                .allMatch(office -> office.ending().equals(Optional.of(Ending.LEFT)))
                .extracting(office -> office.holder().post())
                .containsExactlyInAnyOrder(
                        new PostId("member"), new PostId("standing-member"), new PostId("secretary"));
        walk.turnTo(byElection.id());
        walk.toTheEnd(Map.of());
        assertThat(elections.get(byElection.id()).status()).isEqualTo(Status.COMPLETED);
        assertThat(standing.serving(COUNTY))
                .extracting(office -> office.holder().post())
                .filteredOn(post -> !post.equals(new PostId("alternate")))
                .hasSize(21 + 9 + 4);
        assertThat(secretary().holder().name()).isNotEqualTo(leaver);
        assertThat(minutes.verify(byElection.id()).intact()).isTrue();
    }

    private Office held(String post, String name) {
        return standing.serving(COUNTY).stream()
                .filter(office -> office.holder().post().equals(new PostId(post))
                        && office.holder().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Standing members who are not the one who left. */
    private void othersStand(ObjectNode form, Seat left) {
        List<Seat> others = standing.serving(COUNTY).stream()
                .map(Office::holder)
                .filter(seat -> seat.post().equals(new PostId("standing-member")))
                .filter(seat -> !seat.name().equals(left.name()))
                .toList();
        ArrayNode rows = form.withArray("candidates");
        for (int row = 0; row < rows.size(); row++) {
            Seat other = others.get(row);
            ((ObjectNode) rows.get(row))
                    .put("name", other.name())
                    .put("sex", other.sex())
                    .put("birthDate", other.birthMonth().atDay(1).toString());
        }
    }

    private Office secretary() {
        return standing.serving(COUNTY).stream()
                .filter(office -> office.holder().post().equals(new PostId("secretary")))
                .findFirst()
                .orElseThrow();
    }

    private void preparation() {
        walk.preparation().upToTheImplementation();
    }

    private void candidates() {
        walk.then("registerCandidates", LEAGUE, "2022-12-26", this::nominate);
        walk.window("registrationWindow", "2022-12-27T00:00");
        walk.then("reviewCandidates", REVIEW, "2022-12-30");
        walk.then("compileCandidates", LEAGUE, "2023-01-03");
        walk.then("fileRequest", LEAGUE, "2023-01-09");
        walk.then("decideRequest", PARTY, "2023-01-09");
    }

    /** 26 stand for the committee, 11 as alternates; of the 26 eleven also as standing members, and eight of these for the four offices. */
    private void nominate(ObjectNode form) {
        walk.registered(form, Start.URUMQI.people());
    }

    private void delegates() {
        assertThatThrownBy(() -> walk.then("recordDelegates", LEAGUE, "2023-01-24", form -> ((ArrayNode)
                                form.get("units").get(0).get("delegates"))
                        .remove(0)))
                .hasMessageContaining("代表大会应有代表101名，各单位共选出100名（《乌鲁木齐县团代会报道》要点6）");
        walk.then("recordDelegates", LEAGUE, "2023-01-24");
        walk.then("checkCredentials", REVIEW, "2023-01-27", form -> form.withArray("invalid")
                .addObject()
                .put("unit", "第一代表团")
                .put("name", "代表一1")
                .put("reason", "当选时团组织关系已转出"));
        walk.then("recordDelegates", LEAGUE, "2023-01-24");
        walk.then("checkCredentials", REVIEW, "2023-01-27");
    }

    private void votes(String sitting, String prepared) {
        walk.then("prepareMeetings", LEAGUE, prepared);
        walk.then("openMeeting", LEAGUE, "2023-02-03");
        walk.together("recordCount", COUNT, "2023-02-03", 1, "urumqi-counter");
        walk.together("signCount", COUNT, "2023-02-03", 1, "urumqi-scrutineer");
        assertThat(committee.seats(walk.id()))
                .as("seats after the vote of the " + sitting)
                .hasSize(Map.of("congress", 30, "plenum", 39, "officers", 43).get(sitting));
    }

    private void appointment() {
        List<Seat> seats = committee.seats(walk.id());
        List<String> members = names(seats, "member");
        List<String> standing = names(seats, "standing-member");
        assertThat(members).hasSize(21).containsAll(standing);
        assertThat(names(seats, "alternate")).hasSize(9);
        assertThat(standing).hasSize(9);
        assertThat(seats)
                .filteredOn(seat -> seat.post().equals(new PostId("secretary"))
                        || seat.post().value().endsWith("deputy"))
                .hasSize(4)
                .allSatisfy(officer -> assertThat(standing).contains(officer.name()));
        assertThat(committee.compositionFaults(walk.id())).isEmpty();
        assertThat(seats).hasSize(43);
        assertThat(committee.makeUp(walk.id()))
                .as("people, whatever posts they hold")
                .extracting(MakeUp::members, MakeUp::alternates)
                .containsExactly(21, 9);
        walk.then("fileRequest", LEAGUE, "2023-02-11", form -> assertThat(form.toString())
                .contains("人选已经产生，共21人，另有候补9人，名单如下"));
        walk.then("decideRequest", PARTY, "2023-02-11");
        walk.then("decideRequest", SUPERIOR, "2023-02-11");
        walk.then("issueAppointment", PARTY, "2023-02-15");
        walk.window("waitForSummary", "2023-02-16T00:00");
        walk.then("writeSummary", LEAGUE, "2023-02-23");
        walk.then("checkArchive", SUPERIOR, "2023-02-28");
        assertThat(walk.waiting()).isEmpty();
    }

    private static List<String> names(List<Seat> seats, String post) {
        return seats.stream()
                .filter(seat -> seat.post().equals(new PostId(post)))
                .map(Seat::name)
                .toList();
    }
}
