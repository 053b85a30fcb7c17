package org.huanjie.document;

import java.util.Locale;

/** What the stages put on paper. */
public enum PaperKind {
    LEADING_GROUP("领导小组名单"),
    SURVEY("摸底调查表"),
    PLAN("工作方案"),
    DECISION("研究确定人选"),
    SECRETARY("书记人选"),
    INSPECTION("组织考察材料"),
    FILLING("空缺处理意见"),
    APPOINTMENT("任命文件"),
    HANDOVER("交接清单"),
    HANDOVER_ORDER("限期移交通知"),
    SUMMARY("总结报告"),
    ARCHIVE("归档目录");

    private final String title;

    PaperKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
