package org.huanjie.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.huanjie.access.BodyKind;
import org.huanjie.calendar.Span;
import org.huanjie.calendar.Span.Unit;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.PostId;
import org.huanjie.scheme.Scheme.BodyType;
import org.huanjie.scheme.Scheme.ChosenBy;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.scheme.Scheme.Surplus;
import org.junit.jupiter.api.Test;

/** The values of parts A.4 to A.10 and H of the domain. */
class ShippedSchemesTest {

    private static final List<String> SHIPPED =
            List.of("jiyang-2011", "xingang-2010", "nanshan-2011", "liaoning-village-2013", "urumqi-county-2023");

    @Test
    void jiyangHasFifteenSeatsIncludingItsOfficers() {
        Scheme scheme = ShippedSchemes.jiyang();

        assertThat(scheme.seats()).isEqualTo(15);
        assertThat(scheme.posts())
                .extracting(Post::id, Post::seats, Post::chosenBy)
                .containsExactly(
                        tuple(new PostId("secretary"), 1, ChosenBy.CONCURRENT),
                        tuple(new PostId("full-time-deputy"), 1, ChosenBy.BALLOT),
                        tuple(new PostId("part-time-deputy"), 1, ChosenBy.BALLOT),
                        tuple(new PostId("member"), 12, ChosenBy.BALLOT));
        assertThat(scheme.post(new PostId("member")).basis().assumed()).isTrue();
    }

    @Test
    void jiyangsDeputiesAreElectedByTheBranchSecretariesAndItsMembersInTheVillages() {
        Scheme scheme = ShippedSchemes.jiyang();

        assertThat(scheme.ballot(new BallotId("members")).electors().value()).isEqualTo("village-meetings");
        assertThat(scheme.ballot(new BallotId("full-time-deputy")).electors().value())
                .isEqualTo("branch-secretaries");
        assertThat(scheme.ballot(new BallotId("part-time-deputy")).electors().value())
                .isEqualTo("branch-secretaries");
        assertThat(scheme.ballot(new BallotId("part-time-deputy")).basis().assumed())
                .isTrue();
        assertThat(scheme.electorates().get(0).manyMeetings()).isTrue();
    }

    @Test
    void jiyangAnnouncesForFifteenDaysAndPublishesNoResult() {
        Scheme scheme = ShippedSchemes.jiyang();

        assertThat(scheme.announcement().map(Scheme.Notice::window)).contains(new Span(15, Unit.CALENDAR, false));
        assertThat(scheme.resultNotice()).isEmpty();
        assertThat(scheme.inspection()).isEmpty();
        assertThat(scheme.approvals().candidates().bodies()).containsExactly(BodyKind.PARTY);
        assertThat(scheme.approvals().result().bodies()).containsExactly(BodyKind.PARTY, BodyKind.SUPERIOR);
    }

    @Test
    void nanshanHasThirteenSeatsAndCountsItsSurplusOnAllOfThem() {
        Scheme scheme = ShippedSchemes.nanshan();

        assertThat(scheme.seats()).isEqualTo(13);
        assertThat(scheme.surplus().map(Surplus::base)).contains(Surplus.Base.ALL_SEATS);
        assertThat(scheme.ballot(new BallotId("members")).seats()).isEqualTo(9);
        assertThat(scheme.ballot(new BallotId("deputies")).seats()).isEqualTo(3);
        assertThat(scheme.resultNotice().map(Scheme.Notice::window)).contains(new Span(7, Unit.CALENDAR, true));
        assertThat(scheme.approvals().result().bodies()).containsExactly(BodyKind.SUPERIOR, BodyKind.PARTY);
        assertThat(scheme.training()).isEmpty();
    }

    @Test
    void xingangHasNoVoteAndPublishesItsDeputiesForThreeDays() {
        Scheme scheme = ShippedSchemes.xingang();

        assertThat(scheme.ballots()).isEmpty();
        assertThat(scheme.voting()).isEmpty();
        assertThat(scheme.surplus()).isEmpty();
        assertThat(scheme.resultNotice().orElseThrow().window()).isEqualTo(new Span(3, Unit.CALENDAR, false));
        assertThat(scheme.resultNotice().orElseThrow().posts()).containsExactly(new PostId("deputy"));
        assertThat(scheme.competition().map(Scheme.Competition::speechMinutes)).contains(5);
        assertThat(scheme.competition().map(Scheme.Competition::scoring)).contains(Scheme.Competition.Scoring.MEAN);
    }

    /** A work committee is sent by the body above and may be appointed; a committee is elected (G10). */
    @Test
    void streetsHaveWorkCommitteesAndOnlyTheseGetAlongWithoutAVote() {
        assertThat(List.of(ShippedSchemes.xingang(), ShippedSchemes.nanshan()))
                .allMatch(scheme -> scheme.body().type() == BodyType.WORK_COMMITTEE);
        assertThat(SHIPPED)
                .map(id -> ShippedSchemes.read(ShippedSchemes.text(id)))
                .filteredOn(scheme -> scheme.body().type() == BodyType.COMMITTEE)
                .hasSize(3)
                .allMatch(scheme -> scheme.voting().isPresent());
        assertThat(ShippedSchemes.xingang().voting()).isEmpty();
    }

    @Test
    void copiesAreThoseOfTheSourcesOrMarkedAsAssumed() {
        assertThat(copies(ShippedSchemes.jiyang())).containsExactly("[RESULT] [PARTY, SUPERIOR] JY-6.2 assumed");
        assertThat(copies(ShippedSchemes.xingang()))
                .containsExactly("[REPLY] [SUPERIOR] XG-3.1 assumed", "[RESULT] [PARTY] XG-3.2.2a assumed");
        assertThat(copies(ShippedSchemes.nanshan())).containsExactly("[RESULT] [PARTY] NS-2.1 assumed");
    }

    private static List<String> copies(Scheme scheme) {
        return scheme.copies().stream()
                .map(copy -> copy.letters() + " " + copy.to() + " "
                        + copy.basis().clause() + (copy.basis().assumed() ? " assumed" : ""))
                .toList();
    }

    @Test
    void agesAreThoseOfTheSources() {
        assertThat(ages(ShippedSchemes.jiyang())).isEqualTo("35/40 waiver part-time outstanding");
        assertThat(ages(ShippedSchemes.xingang())).isEqualTo("33/38 waiver");
        assertThat(ages(ShippedSchemes.nanshan())).isEqualTo("35/40 part-time");
        assertThat(ShippedSchemes.nanshan().post(new PostId("secretary")).ageMax())
                .isEqualTo(Optional.of(35));
    }

    private static String ages(Scheme scheme) {
        Scheme.Eligibility.Age age = scheme.eligibility().age();
        Scheme.Eligibility.Relaxation more = age.relaxation().orElseThrow();
        return age.max() + "/" + more.max() + (more.waiver() ? " waiver" : "")
                + (more.partTimeOnly() ? " part-time" : "") + (more.outstandingOnly() ? " outstanding" : "");
    }
}
