package org.huanjie.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.huanjie.election.Election.Status;
import org.huanjie.election.Elections;
import org.huanjie.eligibility.rules.Ruling;
import org.huanjie.eligibility.rules.Verdict;
import org.huanjie.person.Education;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Candidates;
import org.huanjie.roster.Progress;
import org.huanjie.scheme.ChangedText;
import org.huanjie.scheme.SchemeLibrary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** An election whose scheme asks for a least education. */
@WholeElectionTest
@Import(NewPlaces.class)
class LeastEducationElectionTest {

    private static final String VILLAGE = "210181205202";
    private static final Map<String, Integer> CANDIDATES = Map.of("secretary", 2, "deputy", 2, "member", 4);

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private NewPlaces places;

    @Autowired
    private SchemeLibrary library;

    @Autowired
    private Elections elections;

    @Autowired
    private Candidates candidates;

    @Test
    void whoeverHasLessOrStatesNoneIsNotEligible() {
        places.setUp("learned", VILLAGE, "求学村");
        library.add(
                ChangedText.of("liaoning-village-2013")
                        .with("id: liaoning-village-2013", "id: village-college")
                        .with("  political-status:", "  education: {least: college, clause: B.3}\n  political-status:")
                        .text(),
                "admin");
        walk.start("learned", VILLAGE, "village-college", "2013-03-04");
        walk.until("registerCandidates", CANDIDATES);
        walk.complete(walk.open().get(0), "learned-league", LeastEducationElectionTest::twoMore);

        assertThat(candidates.of(walk.id()))
                .filteredOn(candidate -> candidate.outcome() == Verdict.Outcome.ELIGIBLE)
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        candidate -> assertThat(candidate.profile().education()).contains(Education.COLLEGE));
        assertThat(candidates.of(walk.id()))
                .filteredOn(candidate -> candidate.outcome() == Verdict.Outcome.INELIGIBLE)
                .extracting(Candidate::name, LeastEducationElectionTest::finding)
                .containsExactlyInAnyOrder(
                        tuple("高中毕业", new Ruling("education", Ruling.Outcome.FAIL, "B.3", "学历为高中，要求大专以上")),
                        tuple("没有写明", new Ruling("education", Ruling.Outcome.FAIL, "B.3", "没有填写“学历”，要求大专以上")));

        walk.toTheEnd(CANDIDATES);
        assertThat(elections.get(walk.id()).status()).isEqualTo(Status.COMPLETED);
        assertThat(candidates.of(walk.id()))
                .filteredOn(candidate -> candidate.outcome() == Verdict.Outcome.INELIGIBLE)
                .extracting(Candidate::decision)
                .containsOnly(Progress.REJECTED);
    }

    private static void twoMore(ObjectNode form) {
        ArrayNode rows = form.withArray("candidates");
        ObjectNode first = (ObjectNode) rows.get(0);
        rows.add(first.deepCopy().put("name", "高中毕业").put("education", "senior-secondary"));
        ObjectNode silent = first.deepCopy().put("name", "没有写明");
        silent.remove("education");
        rows.add(silent);
    }

    private static Ruling finding(Candidate candidate) {
        return candidate.findings().stream()
                .filter(ruling -> ruling.rule().equals("education"))
                .findFirst()
                .orElseThrow();
    }
}
