package org.huanjie.publicity.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huanjie.input.Finding;
import org.huanjie.publicity.Posting;
import org.huanjie.scheme.Scheme;

/** What a notice must say (D.5), and what it must not tell of a person: at most the month of birth, no id number, no phone (B.7, D.8). */
public final class PostingRules {

    private static final Pattern ID_NUMBER = Pattern.compile("(?<!\\d)(\\d{17}[\\dXx]|\\d{15})(?!\\d)");
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?!\\d)");
    private static final Pattern BIRTH_DAY = Pattern.compile(
            "(生于|出生(日期|年月日|于)?[:：]?\\s*)(19|20)\\d{2}[年./-]\\d{1,2}[月./-]\\d{1,2}|(19|20)\\d{2}[年./-]\\d{1,2}[月./-]\\d{1,2}日?(出)?生");
    private static final Pattern PHONE =
            Pattern.compile("(?=(\\D*\\d){7})[0-9+（）() -]{7,30}([转,，、；;]\\s*[0-9 -]{1,20})*");
    private static final Pattern LEFT_OPEN = Pattern.compile("×{2,}|_{2,}|＿{2,}|（请填写）|\\?{3,}|？{3,}");

    private PostingRules() {}

    public static List<Finding> faults(Posting posting, Scheme.Notice asked) {
        List<Finding> faults = new ArrayList<>();
        says(posting, faults);
        keepsPrivate(posting, faults);
        reaches(posting, asked, faults);
        return faults;
    }

    private static void says(Posting posting, List<Finding> faults) {
        String text = posting.text();
        if (!text.contains(NoticePaper.PERIOD)) {
            faults.add(new Finding("text", "正文须写明期限：请保留“" + NoticePaper.PERIOD + "”，张贴时填入起止日期", "D.5"));
        }
        if (!text.contains("反映")) {
            faults.add(new Finding("text", "正文须写明如何反映问题", "D.5"));
        }
        if (!text.contains("保密") && !text.contains("保护")) {
            faults.add(new Finding("text", "正文须写明保护反映人", "D.5"));
        }
        if (LEFT_OPEN.matcher(posting.title() + text).find()) {
            faults.add(new Finding("text", "还有空白待填，请补充完整后再张贴", "D.5"));
        }
        if (!PHONE.matcher(posting.phone()).matches()) {
            faults.add(new Finding("phone", "监督电话应是电话号码，如 0898-88001234", "D.5"));
        }
    }

    private static void keepsPrivate(Posting posting, List<Finding> faults) {
        String text = posting.title() + "\n" + posting.text();
        if (ID_NUMBER.matcher(text).find()) {
            faults.add(new Finding("text", "正文中有身份证号码，不得公开", "D.8"));
        }
        if (BIRTH_DAY.matcher(text).find()) {
            faults.add(new Finding("text", "正文中有出生日期，出生时间只写到月", "B.7"));
        }
        if (foreignMobile(text, digits(posting.phone()))) {
            faults.add(new Finding("text", "正文中有个人手机号码，不得公开；监督电话请填在“监督电话”栏", "D.8"));
        }
    }

    private static boolean foreignMobile(String text, String hotline) {
        Matcher numbers = MOBILE.matcher(text);
        return numbers.results().anyMatch(number -> !hotline.contains(digits(number.group())));
    }

    private static void reaches(Posting posting, Scheme.Notice asked, List<Finding> faults) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < posting.media().size(); i++) {
            if (!seen.add(posting.media().get(i))) {
                faults.add(
                        new Finding("media[" + i + "]", "渠道“" + posting.media().get(i) + "”重复", "D.5"));
            }
        }
        if (!asked.media().isEmpty() && asked.media().stream().noneMatch(seen::contains)) {
            faults.add(new Finding(
                    "media",
                    "发布渠道至少要有方案规定的一种：" + String.join("、", asked.media()),
                    asked.basis().clause()));
        }
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }
}
