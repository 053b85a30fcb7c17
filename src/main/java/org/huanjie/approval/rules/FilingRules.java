package org.huanjie.approval.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huanjie.approval.Filing;
import org.huanjie.input.Finding;

/** What the text of a request must have (D.6), and what a corrected one must say (E16). */
public final class FilingRules {

    private static final Pattern ASKS_FOR_A_REPLY = Pattern.compile("请(予)?(批示|批复|审批|审示|指示|审核批准|批准)");
    private static final Pattern LEFT_OPEN = Pattern.compile("×{2,}|_{2,}|＿{2,}|（请填写）|\\?{3,}|？{3,}");

    private FilingRules() {}

    public static List<Finding> faults(Filing filing, boolean returned) {
        List<Finding> faults = new ArrayList<>();
        if (!filing.title().endsWith("请示")) {
            faults.add(new Finding("title", "标题应为“关于……的请示”", "D.6"));
        }
        if (!ASKS_FOR_A_REPLY.matcher(filing.text()).find()) {
            faults.add(new Finding("text", "请示正文缺少请示语，如“妥否，请批示。”", "D.6"));
        }
        if (LEFT_OPEN.matcher(filing.title() + filing.text()).find()) {
            faults.add(new Finding("text", "请示还有空白待填，请补充完整后再上报", "D.6"));
        }
        if (returned && filing.changes().isEmpty()) {
            faults.add(new Finding("changes", "请示被退回后重新上报，须写明修改说明", "E16"));
        }
        return faults;
    }
}
