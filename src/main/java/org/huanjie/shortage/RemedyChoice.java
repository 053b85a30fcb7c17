package org.huanjie.shortage;

import java.util.List;
import org.huanjie.ids.PostId;
import org.huanjie.input.Field;

/**
 * What is to be done when the extension has not brought enough candidates (E1, E2).
 *
 * @param seats the posts with fewer seats; only where seats are to be reduced
 */
public record RemedyChoice(
        @Field(value = "处理办法", clause = "E2") Kind remedy,
        @Field(value = "减少后的名额", required = false) List<Row> seats,

        @Field(value = "理由", max = 500, clause = "E2") String reason) {

    /** The ways that are left, in the order in which they are tried. */
    public enum Kind {
        ORGANISATION_NOMINATION("由组织推荐人选"),
        REDUCED_SEATS("报批减少名额"),
        REPORT_UP("报上级，终止本次选举");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** A post with its new number of seats. */
    public record Row(
            @Field("职务") PostId post,
            @Field(value = "名额", min = 1, max = 100) int seats) {}
}
