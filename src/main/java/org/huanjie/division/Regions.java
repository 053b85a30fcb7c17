package org.huanjie.division;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Provinces, cities and counties, as people name them. */
@Component
public class Regions {

    private static final int COUNTY = 6;
    private static final String EMPTY_LEVEL = "00";

    private final Divisions divisions;

    Regions(Divisions divisions) {
        this.divisions = divisions;
    }

    /** The region with this code; six digits that end with zeros, as in 210000, stand for the province 21. */
    public Optional<Division> find(String code) {
        return Optional.of(shortened(code))
                .filter(region -> Codes.valid(region) && region.length() <= COUNTY)
                .flatMap(divisions::find);
    }

    private static String shortened(String code) {
        String region = code;
        while (code.length() == COUNTY && region.length() > 2 && region.endsWith(EMPTY_LEVEL)) {
            region = region.substring(0, region.length() - 2);
        }
        return region;
    }
}
