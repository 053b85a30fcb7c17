package org.huanjie.access.rules;

import java.util.Collection;
import java.util.List;
import org.huanjie.input.Finding;

/** Nobody decides on a matter they filed; if there is nobody else, an administrator adds somebody. */
public final class FourEyesRule {

    private FourEyesRule() {}

    /**
     * @param field of the answer to which the finding belongs
     * @param matter what was filed, in Chinese
     * @param filers the accounts that filed it or changed it
     */
    public static List<Finding> faults(String field, String matter, Collection<String> filers, String actor) {
        return filers.contains(actor)
                ? List.of(new Finding(field, matter + "是您本人经办的，不能再由您审批或审查，请由本单位其他人办理；没有其他人的，请系统管理员在“单位与人员”中增派", ""))
                : List.of();
    }
}
