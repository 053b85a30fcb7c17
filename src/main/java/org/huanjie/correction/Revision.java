package org.huanjie.correction;

import java.util.Optional;
import org.huanjie.answer.Asked;
import org.huanjie.candidacy.Facts;

/** What becomes of a correction to which the second person did not consent: changed and asked again, or dropped (E26). */
public record Revision(
        @Asked(value = "是否仍要更正", clause = "E26") boolean insists,
        @Asked(value = "正确内容", clause = "E26") Optional<Facts> facts,

        @Asked(value = "更正理由", required = false, max = 500, clause = "E26")
        String reason) {}
