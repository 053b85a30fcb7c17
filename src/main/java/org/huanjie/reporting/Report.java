package org.huanjie.reporting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A region's report (LN-4.3), computed and never typed in.
 *
 * @param id empty while it has not been issued
 * @param at the moment whose state it shows; what moved, it tells of the period
 * @param lines the divisions of the next level below, in the order of their codes
 * @param ranking a month's: the names of the divisions below, the furthest first (F.4)
 * @param lastThree the last of them, whom the level above asks to an interview (JX-5)
 * @param ahead a week's: what the next seven days bring
 */
public record Report(
        String id,
        ReportKind kind,
        String region,
        String regionName,
        Period period,
        LocalDateTime at,
        List<ReportLine> lines,
        ReportLine total,
        List<Problem> problems,
        List<InactiveBody> unmoved,
        List<String> ranking,
        List<String> lastThree,
        List<KeyDate> ahead) {

    /** Such as 吉阳区换届日报表. */
    @JsonIgnore
    public String title() {
        return regionName + "换届" + kind.title();
    }

    Report issuedAs(String newId) {
        return new Report(
                newId,
                kind,
                region,
                regionName,
                period,
                at,
                lines,
                total,
                problems,
                unmoved,
                ranking,
                lastThree,
                ahead);
    }
}
