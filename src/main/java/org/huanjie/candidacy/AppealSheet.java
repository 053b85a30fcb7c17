package org.huanjie.candidacy;

import java.util.List;
import java.util.Optional;
import org.huanjie.answer.Asked;

/** Who of those rejected in the review appeals (E4). */
public record AppealSheet(
        @Asked(value = "申诉", required = false, clause = "E4")
        List<Row> candidates) {

    /**
     * @param grounds what the person says against the rejection
     * @param facts what enclosed material proves to be other than registered
     * @param attachments ids of files stored with the election
     */
    public record Row(
            @Asked("候选人") String candidate,
            @Asked("提出申诉") boolean appeals,

            @Asked(value = "申诉理由", required = false, max = 1000)
            String grounds,

            @Asked("更正后的情况") Optional<Proof> facts,

            @Asked(value = "附件", required = false, max = 10) List<String> attachments) {}
}
