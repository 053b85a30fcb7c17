package org.huanjie.counting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.ballot.Count.Votes;
import org.huanjie.ids.BallotId;
import org.huanjie.ids.CandidateId;
import org.huanjie.input.Field;
import org.huanjie.roster.rules.PrintedNames;

/**
 * One ballot on a count sheet. When more papers came back than were given out, the votes on the candidates need not be filled in.
 *
 * @param ballot the id of a ballot of the scheme
 * @param noneIssued why nobody was given a paper although people came; asked for only then
 */
public record Paper(
        @Field("选票") BallotId ballot,
        @Field(value = "发出选票", clause = "D.4") int issued,
        @Field(value = "收回选票", clause = "D.4") int returned,
        @Field(value = "无效票", clause = "D.4") int invalid,

        @Field(value = "候选人", required = false, clause = "D.4")
        List<Row> candidates,

        @Field(value = "另选人", required = false, clause = "B.4")
        List<WriteIn> writeIns,

        @Field(value = "疑问票", required = false, max = 50, clause = "B.4")
        List<Doubtful> doubtful,

        @Field(value = "没有发出选票的原因", max = 200, clause = "D.4")
        Optional<String> noneIssued) {

    /** A ballot of which papers were given out. */
    public Paper(
            BallotId ballot,
            int issued,
            int returned,
            int invalid,
            List<Row> candidates,
            List<WriteIn> writeIns,
            List<Doubtful> doubtful) {
        this(ballot, issued, returned, invalid, candidates, writeIns, doubtful, Optional.empty());
    }

    /**
     * The votes on a candidate of the paper; what is left empty is zero.
     *
     * @param candidate the candidate's id; without it the name must say who is meant
     */
    public record Row(
            @Field(value = "候选人编号", max = 64, clause = "D.4")
            Optional<CandidateId> candidate,

            @Field(value = "姓名", name = true, max = 200) String name,

            @Field(value = "赞成", required = false, clause = "D.4") @JsonProperty("for")
            int inFavour,

            @Field(value = "反对", required = false, clause = "D.4")
            int against,

            @Field(value = "弃权", required = false, clause = "D.4")
            int abstain) {

        public Row(String name, int inFavour, int against, int abstain) {
            this(Optional.empty(), name, inFavour, against, abstain);
        }

        private Row as(String printed) {
            return new Row(candidate, printed, inFavour, against, abstain);
        }

        Votes votes() {
            return new Votes(name, inFavour, against, abstain, false);
        }
    }

    /** The votes for a write-in. */
    public record WriteIn(
            @Field(value = "姓名", name = true, max = 100) String name,

            @Field(value = "赞成", min = 1, clause = "B.4") @JsonProperty("for")
            int inFavour) {

        Votes votes() {
            return new Votes(name, inFavour, 0, 0, true);
        }
    }

    /** The same figures under the names as printed on the paper. */
    Paper as(PrintedNames printed) {
        return new Paper(
                ballot,
                issued,
                returned,
                invalid,
                candidates.stream()
                        .map(row -> row.as(printed.meant(row.candidate(), row.name())))
                        .toList(),
                writeIns,
                doubtful,
                noneIssued);
    }

    /** Candidates first. */
    List<Votes> votes() {
        return Stream.concat(
                        candidates.stream().map(Row::votes), writeIns.stream().map(WriteIn::votes))
                .toList();
    }
}
