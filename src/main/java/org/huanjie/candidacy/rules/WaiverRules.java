package org.huanjie.candidacy.rules;

import java.util.List;
import org.huanjie.answer.Finding;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.WaiverSheet;
import org.huanjie.scheme.Scheme;

/** The party committee decides on every waiver that was asked (G9). */
public final class WaiverRules {

    private WaiverRules() {}

    /** @param awaiting everyone for whom a waiver is asked */
    public static List<Finding> faults(Scheme scheme, List<Candidate> awaiting, List<WaiverSheet.Row> waivers) {
        List<String> ids = waivers.stream().map(WaiverSheet.Row::candidate).toList();
        return new Coverage(awaiting).faults(ids, Clauses.of(scheme, "waivers"));
    }
}
