package org.huanjie.review.rules;

import java.util.List;
import org.huanjie.ids.CandidateId;
import org.huanjie.input.Finding;
import org.huanjie.review.WaiverSheet;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.rules.Clauses;
import org.huanjie.roster.rules.Coverage;
import org.huanjie.scheme.Scheme;

/** The party committee decides on every waiver that was asked (G9). */
public final class WaiverRules {

    private WaiverRules() {}

    /** @param awaiting everyone for whom a waiver is asked */
    public static List<Finding> faults(Scheme scheme, List<Candidate> awaiting, List<WaiverSheet.Row> waivers) {
        List<CandidateId> ids = waivers.stream().map(WaiverSheet.Row::candidate).toList();
        return new Coverage(awaiting).faults(ids, Clauses.of(scheme, "waivers"));
    }
}
