package org.huanjie.approval.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huanjie.approval.Reply;
import org.huanjie.approval.Request.Decision;
import org.huanjie.input.Finding;

/** What the answer to a request must have: a reason with every return and refusal (E16, E17), a well-formed number on a reply (D.6). */
public final class ReplyRules {

    private static final Pattern REPLY_NUMBER =
            Pattern.compile("(\\S{1,30}?)\\s*[〔\\[(（【](\\d{4})[〕\\])）】]\\s*(\\d{1,4})\\s*号");

    private ReplyRules() {}

    public static List<Finding> faults(Reply verdict, LocalDate today) {
        List<Finding> faults = new ArrayList<>();
        boolean returned = verdict.decision() == Decision.RETURNED;
        if (verdict.decision() != Decision.APPROVED && verdict.opinion().isEmpty()) {
            faults.add(
                    returned
                            ? new Finding("opinion", "退回修改须写明理由，以便对方逐项改正", "E16")
                            : new Finding("opinion", "不同意须写明理由", "E17"));
        }
        if (!verdict.replyNumber().isEmpty()) {
            if (returned) {
                faults.add(new Finding("replyNumber", "退回修改的请示没有批复，不填批复文号", "E16"));
            } else if (!REPLY_NUMBER.matcher(verdict.replyNumber()).matches()) {
                faults.add(new Finding("replyNumber", "批复文号应有发文机关代字、年份和序号，如“吉委〔2026〕5号”", "D.6"));
            }
        }
        if (verdict.correctBy().isPresent()) {
            if (!returned) {
                faults.add(new Finding("correctBy", "只有退回修改时才定改正期限", "E16"));
            } else if (verdict.correctBy().get().isBefore(today)) {
                faults.add(new Finding("correctBy", "改正期限不能早于今天", "E16"));
            }
        }
        return faults;
    }

    /** The number in the brackets that official papers use: 吉委〔2026〕5号. */
    public static String replyNumber(String written) {
        Matcher parts = REPLY_NUMBER.matcher(written);
        return parts.matches() ? parts.group(1) + "〔" + parts.group(2) + "〕" + parts.group(3) + "号" : written;
    }
}
