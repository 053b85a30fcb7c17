package org.huanjie.election;

import java.time.LocalDate;
import java.util.Locale;
import org.huanjie.ids.ElectionId;

/**
 * One election of one body.
 *
 * @param id also the business key of all its process instances
 * @param division the administrative division in which the body is seated
 * @param tenant the county (six digits), or the division itself for a city or a province
 * @param schemeVersion the version with which the election began; it never changes
 * @param partyElectionEnd the last day of the party committee's own election, or null
 * @param termEnd the last day of the present committee's term, or null when nobody named it
 * @param overdueSince the first day on which the present stage was overdue, or null while it is in time (LN-3.5)
 */
public record Election(
        ElectionId id,
        String division,
        String tenant,
        String body,
        String scheme,
        int schemeVersion,
        LocalDate start,
        LocalDate partyElectionEnd,
        LocalDate termEnd,
        Stage stage,
        Status status,
        LocalDate overdueSince) {

    /** An election in time. */
    public Election(
            ElectionId id,
            String division,
            String tenant,
            String body,
            String scheme,
            int schemeVersion,
            LocalDate start,
            LocalDate partyElectionEnd,
            LocalDate termEnd,
            Stage stage,
            Status status) {
        this(id, division, tenant, body, scheme, schemeVersion, start, partyElectionEnd, termEnd, stage, status, null);
    }

    /** The same election at the beginning of a stage. */
    Election in(Stage next) {
        return new Election(
                id, division, tenant, body, scheme, schemeVersion, start, partyElectionEnd, termEnd, next, status);
    }

    /** The four stages of JY-6.1 to JY-6.4. */
    public enum Stage {
        PREPARATION("准备阶段"),
        IMPLEMENTATION("实施阶段"),
        TRAINING("培训阶段"),
        SUMMARY("总结阶段");

        private final String title;

        Stage(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** How the stage is called in schemes, models and answers. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Stage of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    /** How an election stands. */
    public enum Status {
        RUNNING("进行中"),
        COMPLETED("已完成"),
        WITHDRAWN("已终止"),
        ANNULLED("已宣布无效");

        private final String title;

        Status(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
