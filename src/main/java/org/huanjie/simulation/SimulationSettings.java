package org.huanjie.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.division.DivisionKind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a simulation plays ({@code huanjie.simulation.…}); all but the region has a value by itself.
 *
 * @param region the province, city or county, such as 210000; without it nothing is played
 * @param parts codes of divisions in the region to which the simulation is confined; its elections then begin without a campaign
 * @param limit how many bodies take part at most; likewise without a campaign
 * @param diligence the share of bodies that keep their deadlines
 * @param seed what chance is drawn from; the same seed gives the same course
 * @param schemes under which scheme each kind of division elects
 * @param campaign the campaign's own scheme
 * @param start the day on which the elections begin; the next working day unless named
 * @param until {@code archive}, {@code half-way} or a day
 * @param threads how many members of the staff work side by side
 * @param exit whether the program ends when the simulation does
 */
@ConfigurationProperties("huanjie.simulation")
public record SimulationSettings(
        Optional<String> region,
        List<String> parts,
        Optional<Integer> limit,
        @DefaultValue("0.9") double diligence,
        @DefaultValue("1") long seed,
        Map<DivisionKind, String> schemes,
        @DefaultValue("liaoning-2013") String campaign,
        Optional<LocalDate> start,
        @DefaultValue("archive") String until,
        @DefaultValue("2") int threads,
        @DefaultValue("false") boolean exit,
        @DefaultValue Rates rates) {

    private static final Map<DivisionKind, String> VILLAGES = Map.of(DivisionKind.VILLAGE, "liaoning-village-2013");

    public SimulationSettings {
        region = region == null ? Optional.empty() : region;
        parts = parts == null ? List.of() : parts;
        limit = limit == null ? Optional.empty() : limit;
        start = start == null ? Optional.empty() : start;
        schemes = schemes == null || schemes.isEmpty() ? VILLAGES : schemes;
    }

    /**
     * In which share of all cases things go wrong.
     *
     * @param failedQuorum a meeting has too few people
     * @param noMajority nobody is elected in a round of voting
     * @param rejection a candidate is rejected by the reviewers
     * @param withdrawal a candidate withdraws
     * @param objection somebody objects to a public notice
     * @param returned a request is returned for correction
     * @param refusedHandover the outgoing committee will not hand over
     * @param notReached a place that is called in a spot check does not answer
     * @param wrongAnswer it gives an answer that is not in order
     * @param concern a look back finds something at a place
     */
    public record Rates(
            @DefaultValue("0.03") double failedQuorum,
            @DefaultValue("0.03") double noMajority,
            @DefaultValue("0.05") double rejection,
            @DefaultValue("0.03") double withdrawal,
            @DefaultValue("0.05") double objection,
            @DefaultValue("0.02") double returned,
            @DefaultValue("0.01") double refusedHandover,
            @DefaultValue("0.01") double notReached,
            @DefaultValue("0.03") double wrongAnswer,
            @DefaultValue("0.02") double concern) {}
}
