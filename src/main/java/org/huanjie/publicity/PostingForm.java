package org.huanjie.publicity;

import java.util.List;
import org.huanjie.ids.ElectionId;

/** The form on which a notice is posted. */
public record PostingForm(
        PostingContext context,
        String version,
        String title,
        String text,
        String scope,
        List<String> media,
        String phone,
        String address) {

    /**
     * @param paper what it is called: 公告 or 公示
     * @param issuer who signs it
     * @param days how long it stays posted, in Chinese
     * @param lastDay when it is posted today
     * @param again why it is posted once more; empty the first time
     * @param warnings what to consider before posting, in Chinese
     * @param media what the scheme names
     */
    public record PostingContext(
            ElectionId election,
            String paper,
            String issuer,
            String days,
            String lastDay,
            String clause,
            String again,
            List<String> warnings,
            List<String> media) {}
}
