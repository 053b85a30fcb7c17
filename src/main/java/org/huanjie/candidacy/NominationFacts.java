package org.huanjie.candidacy;

import org.huanjie.answer.Asked;
import org.huanjie.scheme.Scheme.Channel;

/** How somebody came to be nominated. */
public record NominationFacts(
        @Asked("推荐方式") Channel channel,

        @Asked(value = "联名人数", required = false, min = 0, max = 100_000)
        int supporters) {}
