package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.input.KebabEnums;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a body of a new kind needs beside its declaration. */
class BodyKindTest {

    private static final String DIVISION = "460203198";

    @ParameterizedTest
    @EnumSource
    void itIsFoundAgainByTheIdOfItsGroup(BodyKind kind) {
        Body body = kind.body(DIVISION);

        assertThat(Body.ofGroup(body.group())).contains(body);
    }

    @ParameterizedTest
    @EnumSource
    void itHasANameForEveryOccasion(BodyKind kind) {
        assertThat(List.of(kind.title(), kind.organ(), kind.titleBesideThoseAbove()))
                .noneMatch(String::isBlank);
        assertThat(BodyKind.values())
                .filteredOn(other -> other.title().equals(kind.title()))
                .containsExactly(kind);
    }

    @ParameterizedTest
    @EnumSource
    void itIsCalledSomethingOnPapersIfItDecides(BodyKind kind) {
        assertThat(Stream.of(true, false).map(kind::onPapers)).allMatch(name -> name.isEmpty() != kind.seated());
    }

    @Test
    void somebodyIsSetUpForEachThatHasWork() {
        Set<BodyKind> onlyInformed = EnumSet.copyOf(new BodyKind.Informed().constants());
        onlyInformed.removeAll(BodyKind.parties());

        assertThat(Arrays.stream(Duty.values()).map(Duty::kind).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.complementOf(EnumSet.copyOf(onlyInformed)));
    }

    @Test
    void aWordOfTheTableMeansOneDuty() {
        assertThat(Duty.values()).allSatisfy(duty -> assertThat(List.of(
                        Duty.of(KebabEnums.name(duty)).orElseThrow(),
                        Duty.of(duty.title()).orElseThrow()))
                .containsOnly(duty));
    }

    @Test
    void nobodyShouldFileForTheLeagueBodyAndDecideOnIt() {
        assertThat(new BodyKind.Deciding().constants())
                .filteredOn(kind -> !kind.decidesOn(BodyKind.LEAGUE))
                .containsExactly(BodyKind.LEAGUE);
    }

    @Test
    void whoeverMayDecideOrInvestigateIsABodyWithAnAddressOrAPanelWithPeople() {
        assertThat(new BodyKind.Deciding().constants()).hasSameElementsAs(BodyKind.parties());
        assertThat(new BodyKind.Investigating().constants())
                .allMatch(kind -> Arrays.stream(Duty.values()).anyMatch(duty -> duty.kind() == kind));
    }
}
