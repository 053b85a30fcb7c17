package org.huanjie.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.access.BodyKind;
import org.huanjie.ids.ElectionId;

/**
 * A request for approval (请示) with all its versions and all opinions on them (D.6, E16).
 *
 * @param kind plan, candidates or result
 * @param versions the oldest first; never empty
 * @param opinions in the order in which they were given
 */
public record Request(
        String id, ElectionId election, String kind, State state, List<Version> versions, List<Opinion> opinions) {

    /** How a request stands. */
    public enum State {
        /** A body has it before it. */
        PENDING("等待审批"),
        RETURNED("已退回修改"),
        WITHDRAWN("已撤回"),
        APPROVED("已批准"),
        REFUSED("未批准");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What a body decides on a request. */
    public enum Decision {
        APPROVED("同意"),
        /** Back to the author for correction. */
        RETURNED("退回修改"),
        REFUSED("不同意");

        private final String title;

        Decision(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * What the author filed.
     *
     * @param number from one
     * @param changes what was changed after a return; empty in a first version
     * @param attachments ids of documents
     */
    public record Version(
            int number,
            String title,
            String text,
            String changes,
            List<String> attachments,
            String filedBy,
            Instant filedAt) {}

    /**
     * What a body decided on a version.
     *
     * @param text its opinion, or the reason of a return or a refusal
     * @param replyNumber number of the stamped reply (批复); empty when there is none
     * @param correctBy the last day for the correction, when the body set one
     * @param attachments ids of documents
     */
    public record Opinion(
            int version,
            BodyKind body,
            Decision decision,
            String text,
            String replyNumber,
            Optional<LocalDate> correctBy,
            List<String> attachments,
            String decidedBy,
            Instant decidedAt) {}

    Request with(Version next) {
        return new Request(id, election, kind, State.PENDING, plus(versions, next), opinions);
    }

    Request with(Opinion next) {
        return new Request(id, election, kind, state, versions, plus(opinions, next));
    }

    Request in(State next) {
        return new Request(id, election, kind, next, versions, opinions);
    }

    private static <T> List<T> plus(List<T> those, T another) {
        return Stream.concat(those.stream(), Stream.of(another)).toList();
    }

    /** The version that counts: the one filed last. */
    public Version latest() {
        return versions.get(versions.size() - 1);
    }

    /** Whether a body has returned an earlier version. */
    boolean returnedBefore() {
        int number = latest().number();
        return opinions.stream()
                .anyMatch(opinion -> opinion.version() < number && opinion.decision() == Decision.RETURNED);
    }

    /** Opinions on the version that counts. */
    public List<Opinion> opinionsOnLatest() {
        int number = latest().number();
        return opinions.stream().filter(opinion -> opinion.version() == number).toList();
    }

    /** Whether documents belong to it. */
    boolean documented() {
        return Stream.concat(
                        versions.stream().map(Version::attachments),
                        opinions.stream().map(Opinion::attachments))
                .anyMatch(documents -> !documents.isEmpty());
    }

    /** Whether a body has it before it and none has decided on this version: then the author may take it back. */
    public boolean undecided() {
        return state == State.PENDING && opinionsOnLatest().isEmpty();
    }

    /** A request that was returned or withdrawn continues with its next version; any other starts over. */
    public boolean continued() {
        return state == State.RETURNED || state == State.WITHDRAWN;
    }
}
