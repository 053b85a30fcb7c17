package org.huanjie.recorded;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What has been changed on purpose since the answers were recorded, each with its reason. */
final class DeclaredChanges {

    private record Change(Pattern place, String recorded, String now) {

        String made(String path, String text) {
            return place.matcher(path).find() ? text.replace(recorded, now) : text;
        }

        boolean explains(String path, String before, String after) {
            return place.matcher(path).find() && before.replace(recorded, now).equals(after);
        }
    }

    /** Whoever the party committee names is asked for with the labels and bounds that the facts of a person have everywhere. */
    private static final List<Change> FACTS_DECLARED_ONCE = List.of(
            change("fields\\[people\\[\\]\\.name\\]\\.bounds", "0..30", "0..50"),
            change("fields\\[people\\[\\]\\.sex\\]\\.bounds", "0..4 ", "0..6 "),
            change("fields\\[people\\[\\]\\.source\\]\\.bounds", "0..40", "0..200"),
            change("fields\\[people\\[\\]\\.position\\]\\.bounds", "0..60", "0..100"),
            change("fields\\[people\\[\\]\\.residence\\]\\.meaning", "户籍或居住", "户籍和居住情况"),
            change("message", "“户籍或居住”", "“户籍和居住情况”"),
            change("message", "“性别”应不超过4个字", "“性别”应不超过6个字"));

    /** Faults of tables name the cell, and headings may be Chinese. */
    private static final List<Change> CELLS_NAMED = List.of(
            cell("数据第3行：区划代码", "第4行“区划代码”(A4)：区划代码"),
            cell("数据第4行：区划代码", "第5行“区划代码”(A5)：区划代码"),
            cell("数据第5行：上级区划", "第6行“区划代码”(A6)：上级区划"),
            cell("数据第6行：没有填写名称", "第7行“名称”(B7)：没有填写名称"),
            cell("数据第1行：区划3", "第2行“名称”(B2)：区划3"),
            cell("数据第1行：区划代码", "第2行“区划代码”(A2)：区划代码"),
            cell("数据第2行：区划代码", "第3行“区划代码”(A3)：区划代码"),
            cell("数据第3行：名称", "第4行“名称”(B4)：名称"),
            cell("内容不是有效的CSV表格", "内容不是有效的CSV表格：第2行的引号没有成对"),
            cell("第一行必须是表头：code,name", "第一行必须是表头：code,name，或者区划代码,名称"),
            cell("数据第1行：邮箱", "第2行“邮箱”(E2)：邮箱"),
            cell("数据第2行：账号", "第3行“账号”(B3)：账号"),
            cell("数据第3行：不认识", "第4行“分工”(D4)：不认识"),
            cell("数据第3行：没有填写", "第4行“名称或姓名”(C4)：没有填写"),
            cell("数据第4行：账号", "第5行“账号”(B5)：账号"),
            cell("数据第5行：没有登记", "第6行“区划代码”(A6)：没有登记"),
            cell("第一行必须是表头：division,account,name,roles,mail", "第1行的表头缺少“区划代码”（division）、“名称或姓名”（name）、“分工”（roles）"));

    /** The fault no longer lists the bodies of a place, of which there may be more. */
    private static final Change BODIES_NOT_LISTED = change("message|detail", "“团组织、党组织和上级团组织”第1行", "“单位”第1行");

    /** A village's League is called after the village, not after the villagers' committee. */
    private static final Change VILLAGES_BY_NAME = change("", "村委会团", "村团");

    /** The summary also asks when the goals of the term were posted. */
    private static final Change GOALS_POSTED =
            change("message", "“报送单位”应是文字", "“报送单位”应是文字；\n“五年任期目标公布日期”应是真实的日期或时间，写作2026-09-28");

    /** The handover also asks how many were cared for. */
    private static final Change CARED_FOR_COUNTED =
            change("message", "“离任和落选人员关怀”应是文字；", "“离任和落选人员关怀”应是文字；\n“关怀人数”应是整数；");

    /** The list that the program brings along holds the whole country down to counties by now, so that these are no longer new. */
    private static final List<String> ABOUT_DIVISIONS_KNOWN_BY_NOW = List.of(
            "POST /api/divisions as admin code,name\n51,四川省\n",
            "POST /api/divisions as admin code,name\n12,天津市\n1201,市辖区");

    private DeclaredChanges() {}

    /** Whether a request is answered otherwise altogether, as was declared. */
    static boolean answerAnew(String request) {
        return ABOUT_DIVISIONS_KNOWN_BY_NOW.stream().anyMatch(request::startsWith);
    }

    /** Whether a text differs from the recorded one as was declared. */
    static boolean explain(String path, String recorded, String actual) {
        return Stream.concat(
                                FACTS_DECLARED_ONCE.stream(),
                                Stream.of(BODIES_NOT_LISTED, VILLAGES_BY_NAME, GOALS_POSTED, CARED_FOR_COUNTED))
                        .anyMatch(change -> change.explains(path, recorded, actual))
                || CELLS_NAMED.stream()
                        .reduce(recorded, (text, change) -> change.made(path, text), (before, after) -> after)
                        .equals(actual);
    }

    private static Change cell(String recorded, String now) {
        return change("message|detail", recorded, now);
    }

    private static Change change(String place, String recorded, String now) {
        return new Change(Pattern.compile(place), recorded, now);
    }
}
