package org.huanjie.lookback;

import org.huanjie.input.Field;

/**
 * What was found when a place of concern was looked at again (F.7).
 *
 * @param resolved whether it is struck off the ledger; otherwise it makes another plan
 */
public record RemedyCheck(
        @Field(value = "整改到位，予以销号", clause = "F.7") boolean resolved,

        @Field(value = "复查情况和依据", min = 2, max = 1000, clause = "F.7")
        String evidence) {}
