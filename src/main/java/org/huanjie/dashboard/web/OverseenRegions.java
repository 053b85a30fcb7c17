package org.huanjie.dashboard.web;

import java.util.List;
import org.huanjie.access.Permissions;
import org.huanjie.dashboard.Dashboards;
import org.huanjie.division.Codes;
import org.huanjie.division.Divisions;
import org.huanjie.input.Refusal;
import org.springframework.stereotype.Component;

/** The regions whose dashboards the person who asks may see. */
@Component
class OverseenRegions {

    private static final int COUNTY = 6;
    private static final String EMPTY_LEVEL = "00";
    private static final List<String> WHOLE_COUNTRY = List.of("");

    private final Dashboards dashboards;
    private final Divisions divisions;
    private final Permissions permissions;

    OverseenRegions(Dashboards dashboards, Divisions divisions, Permissions permissions) {
        this.dashboards = dashboards;
        this.divisions = divisions;
        this.permissions = permissions;
    }

    /** The highest of them. */
    List<String> highest() {
        if (permissions.administers()) {
            return dashboards.provinces();
        }
        List<String> all = permissions.overseen();
        return all.stream()
                .filter(region -> all.stream().noneMatch(other -> !other.equals(region) && region.startsWith(other)))
                .toList();
    }

    /** Likewise; the empty code stands for the whole country. */
    List<String> whole() {
        return permissions.administers() ? WHOLE_COUNTRY : highest();
    }

    /**
     * The region with this code, if the person may see it.
     *
     * @param code six digits that end with zeros, as in 210000, stand for the province 21
     */
    String region(String code) {
        String region = shortened(code);
        if (!Codes.valid(region) || divisions.find(region).isEmpty()) {
            throw new Refusal("region", "没有“" + code + "”这个行政区划", "F.3");
        }
        permissions.requireOversight(region);
        return region;
    }

    /** The regions in which this one lies and which the person may see, the highest first. */
    List<String> above(String region) {
        return Codes.upTo(region).stream()
                .filter(code -> !code.equals(region) && permissions.mayOversee(code))
                .toList();
    }

    private static String shortened(String code) {
        String region = code;
        while (code.length() == COUNTY && region.length() > 2 && region.endsWith(EMPTY_LEVEL)) {
            region = region.substring(0, region.length() - 2);
        }
        return region;
    }
}
