package org.huanjie.eligibility.rules;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.scheme.Scheme.Channel;
import org.huanjie.scheme.Scheme.PoliticalStatus;
import org.huanjie.scheme.Scheme.Residence;
import org.huanjie.scheme.Scheme.Staffing;
import org.huanjie.scheme.Scheme.TimeCommitment;

/** The Chinese words for what applicants state. */
public final class EligibilityWords {

    private EligibilityWords() {}

    public static String of(PoliticalStatus status) {
        return switch (status) {
            case PARTY_MEMBER -> "中共党员";
            case PROBATIONARY_PARTY_MEMBER -> "中共预备党员";
            case LEAGUE_MEMBER -> "共青团员";
            case NONE -> "群众";
        };
    }

    public static String of(Residence residence) {
        return switch (residence) {
            case REGISTERED -> "本地户籍";
            case RESIDENT -> "在本地长期居住或工作";
            case ELSEWHERE -> "非本地户籍且不在本地长期居住或工作";
        };
    }

    public static String of(Staffing staffing) {
        return switch (staffing) {
            case INSIDE -> "编制内";
            case OUTSIDE -> "编制外";
        };
    }

    public static String of(TimeCommitment commitment) {
        return switch (commitment) {
            case FULL_TIME -> "专职";
            case PART_TIME -> "兼职";
        };
    }

    public static String of(Channel channel) {
        return switch (channel) {
            case ORGANISATION -> "组织推荐";
            case JOINT -> "联名推荐";
            case DEMOCRATIC -> "民主推荐";
            case SELF -> "个人自荐";
        };
    }

    /** In the order in which the kind declares them, joined by or. */
    static <T extends Enum<T>> String anyOf(Collection<T> values, Function<T, String> word) {
        return values.stream().sorted().map(word).collect(Collectors.joining("或"));
    }
}
