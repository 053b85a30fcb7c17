package org.huanjie.publicity.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** The words of a notice beside its matter: the period, how to report, and the protection of those who do (D.5, B.7). */
public final class NoticePaper {

    /** Stands for the period until the notice is posted: only then its days are known. */
    public static final String PERIOD = "【期限】";

    /** Stands for the notice's own number until it is posted. */
    public static final String NUMBER = "【编号】";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private NoticePaper() {}

    /** @param paper what the notice is called: 公告 or 公示 */
    public static String text(String paper, String matter) {
        return """
                %s

                %s期：%s。

                如有意见或发现问题，请在%s期内以电话、来信、来访或网上提交等方式反映；网上反映请写明本%s编号%s。每件反映都登记，\
                网上反映的当即给予回执，可凭回执查询办理情况。提倡实名反映；匿名反映但线索具体的，同样受理。\
                我们为反映人保密并保护其合法权益，严禁打击报复；对捏造事实、诬告陷害的，依规依纪处理。""".formatted(matter.strip(), paper, PERIOD, paper, paper, NUMBER);
    }

    /**
     * The text with its period and number.
     *
     * @param from the day of posting, which is not counted
     */
    public static String dated(String text, String number, LocalDate from, LocalDate to) {
        return text.replace(PERIOD, period(from, to)).replace(NUMBER, number);
    }

    /** A posted text whose window has a new last day. */
    public static String moved(String text, LocalDate from, LocalDate before, LocalDate to) {
        return text.replace(period(from, before), period(from, to));
    }

    private static String period(LocalDate from, LocalDate to) {
        return DAY.format(from.plusDays(1)) + "至" + DAY.format(to) + "（" + DAY.format(from) + "张贴，当日不计）";
    }
}
