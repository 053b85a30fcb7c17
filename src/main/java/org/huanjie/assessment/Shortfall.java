package org.huanjie.assessment;

import java.util.Optional;

/**
 * A number that a township does not reach.
 *
 * @param required empty while it cannot be told
 */
public record Shortfall(Kind kind, int reached, Optional<Integer> required, String clause) {

    /** Which number it is. */
    public enum Kind {
        PER_MEMBER("按委员人数新建直属团组织"),
        PER_TOWNSHIP("新建直属团组织"),
        BY_POPULATION("按人口应有直属团组织");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
