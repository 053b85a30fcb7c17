package org.huanjie.tally.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.ballot.Count;
import org.huanjie.ballot.Count.Kind;
import org.huanjie.ballot.Count.Votes;
import org.huanjie.ids.BallotId;
import org.huanjie.input.Field;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;

/** A count to be tallied by a scheme's rules, without an election. */
record TallyRequest(
        @Field("选票") BallotId ballot,
        @Field("轮次种类") Optional<Kind> kind,
        @Field("应选名额") int seats,
        @Field("应到人数") int entitled,
        @Field("实到人数") int present,
        @Field("发出选票") int issued,
        @Field("收回选票") int returned,
        @Field("无效票") int invalid,
        @Field("候选人") List<Row> candidates) {

    /** Votes against and abstentions are asked of candidates on the paper; somebody written in has none. */
    record Row(
            @Field(value = "姓名", min = 1) String name,
            @Field("赞成") @JsonProperty("for") int inFavour,
            @Field("反对") Optional<Integer> against,
            @Field("弃权") Optional<Integer> abstain,
            @Field(value = "另选人", required = false) boolean writeIn) {

        Row {
            List<Finding> missing = new ArrayList<>();
            if (!writeIn && against.isEmpty()) {
                missing.add(new Finding("against", "反对必须填写", ""));
            }
            if (!writeIn && abstain.isEmpty()) {
                missing.add(new Finding("abstain", "弃权必须填写", ""));
            }
            Refusal.ifAny(missing);
        }

        Votes votes() {
            return new Votes(name, inFavour, against.orElse(0), abstain.orElse(0), writeIn);
        }
    }

    Count count() {
        return new Count(
                kind.orElse(Kind.FIRST),
                seats,
                entitled,
                present,
                issued,
                returned,
                invalid,
                candidates.stream().map(Row::votes).toList());
    }
}
