package org.huanjie.notification;

import java.util.Arrays;
import java.util.Locale;

/** What a template may name between double braces; the sample stands in previews. */
public enum Placeholder {
    NAME("收件的单位或人员", "共青团吉阳镇委员会"),
    ELECTION("哪个单位的换届", "吉阳镇团委换届"),
    TASK("任务、请示、公示或报表的名称", "拟定工作方案"),
    STAGE("阶段", "准备阶段"),
    PLANNED("应当完成的日期", "2026年9月24日"),
    DAYS("逾期几个工作日，或者日程怎样移动", "3"),
    WHO("有关的人：候选人、批示人、催办人或者被代理人", "符海英"),
    DECISION("怎样批复", "同意"),
    DETAIL("具体内容：正在等待的事项、意见、理由或者结果", "（此处是具体内容）"),
    FROM("第一天", "2026年9月28日"),
    TO("最后一天", "2026年10月9日");

    private final String meaning;
    private final String sample;

    Placeholder(String meaning, String sample) {
        this.meaning = meaning;
        this.sample = sample;
    }

    /** Its name between the braces. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it stands in a template. */
    public String written() {
        return "{{" + id() + "}}";
    }

    /** What it stands for, in Chinese. */
    public String meaning() {
        return meaning;
    }

    String sample() {
        return sample;
    }

    /** @throws java.util.NoSuchElementException when there is none of this id */
    static Placeholder of(String id) {
        return Arrays.stream(values())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
