package org.huanjie.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.division.DivisionKind;
import org.huanjie.simulation.SimulationSettings.Rates;

/**
 * What decides the course of a simulation. It is kept, so that a program that was stopped goes on with it.
 *
 * @param region its own code, without zeros at the end
 * @param start the day on which the elections begin
 */
public record Season(
        String region,
        List<String> parts,
        Optional<Integer> limit,
        double diligence,
        long seed,
        Map<DivisionKind, String> schemes,
        String campaign,
        LocalDate start,
        Rates rates) {

    /** Whether the whole region takes part, as a campaign does. */
    boolean whole() {
        return parts.isEmpty() && limit.isEmpty();
    }
}
