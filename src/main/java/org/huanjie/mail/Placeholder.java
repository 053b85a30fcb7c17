package org.huanjie.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a template may name between double braces; the sample stands in previews. */
public enum Placeholder {
    NAME("收件人", "收件的单位或人员", "共青团吉阳镇委员会"),
    ELECTION("换届", "哪个单位的换届", "吉阳镇团委换届"),
    TASK("任务", "任务、请示、公示或报表的中文名称", "拟定工作方案"),
    STAGE("阶段", "阶段的中文名称", "准备阶段"),
    PLANNED("应完成时间", "应当完成的日期或时间", "2026年9月24日"),
    DAYS("天数", "逾期几个工作日，或者日程怎样移动", "3"),
    WHO("有关人员", "有关的人：候选人、批示人、催办人、任务的办理人或者被代理人", "符海英"),
    DECISION("批复", "怎样批复", "同意"),
    DETAIL("内容", "具体内容：正在等待的事项、意见、理由或者结果", "（此处是具体内容）"),
    FROM("开始日期", "第一天", "2026年9月28日"),
    TO("结束日期", "最后一天", "2026年10月9日");

    private final String word;
    private final String meaning;
    private final String sample;

    Placeholder(String word, String meaning, String sample) {
        this.word = word;
        this.meaning = meaning;
        this.sample = sample;
    }

    /** The fact for which it stands, and its name between the braces in texts of earlier versions. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it stands in a template. */
    public String written() {
        return "{{" + word + "}}";
    }

    /** What it stands for, in Chinese. */
    public String meaning() {
        return meaning;
    }

    String sample() {
        return sample;
    }

    /** The one of this word or id. */
    static Optional<Placeholder> of(String name) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(name) || each.id().equals(name))
                .findFirst();
    }
}
