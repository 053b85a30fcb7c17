package org.huanjie.spotcheck.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.huanjie.campaignscheme.CampaignScheme.Question;
import org.huanjie.campaignscheme.CampaignScheme.SpotChecks;
import org.huanjie.input.Finding;
import org.huanjie.person.PersonKey;
import org.huanjie.spotcheck.CallAnswer;
import org.huanjie.spotcheck.CallSheet;
import org.huanjie.spotcheck.ElectionFacts;
import org.huanjie.spotcheck.FailedAnswer;
import org.huanjie.spotcheck.SpotCheckFinding;

/** What a call tells: what a caller left out, and which answers are not in order or not what the election's own record says (F.5). */
public final class CallRule {

    private static final String CLAUSE = "F.5";
    private static final String NUMBER = "\\d{1,6}";

    private CallRule() {}

    /** Faults of a caller's sheet: every place that fell to the county was called until it was reached, or often enough, and every question was answered. */
    public static List<Finding> faults(CallSheet sheet, List<String> places, SpotChecks asked) {
        List<Finding> faults = new ArrayList<>();
        List<String> sent = sheet.calls().stream().map(CallSheet.Row::place).toList();
        if (!sent.stream().sorted().toList().equals(places.stream().sorted().toList())) {
            faults.add(new Finding("calls", "应逐一填写分到本县的" + places.size() + "个地方，不多不少", CLAUSE));
        }
        for (int row = 0; row < sheet.calls().size(); row++) {
            faults.addAll(faults("calls[" + row + "]", sheet.calls().get(row), asked));
        }
        return faults;
    }

    /** What is not in order; nobody reached is one thing. */
    public static List<FailedAnswer> failed(CallSheet.Row call, SpotChecks asked, ElectionFacts facts) {
        if (!call.reached()) {
            return List.of(
                    new FailedAnswer(SpotCheckFinding.NOT_REACHED, "电话接通", call.tries() + "次未接通", "应能接通", CLAUSE));
        }
        Map<String, String> said = said(call);
        return asked.questions().stream()
                .flatMap(question -> failed(question, said.get(question.id()), facts).stream())
                .toList();
    }

    private static List<Finding> faults(String at, CallSheet.Row call, SpotChecks asked) {
        if (!call.reached()) {
            int tries = asked.calls().tries();
            return call.tries() >= tries
                    ? List.of()
                    : List.of(new Finding(at + ".tries", "没有接通的，至少拨打" + tries + "次再填报", CLAUSE));
        }
        Map<String, String> said = said(call);
        List<String> order = call.answers().stream().map(CallAnswer::question).toList();
        return asked.questions().stream()
                .flatMap(
                        question -> fault(at, order.indexOf(question.id()), question, said.get(question.id())).stream())
                .toList();
    }

    private static Optional<Finding> fault(String at, int place, Question question, String said) {
        String field = place < 0 ? at + ".answers" : at + ".answers[" + place + "].said";
        if (said == null || said.isBlank()) {
            return Optional.of(new Finding(field, "没有填写“" + question.text() + "”", CLAUSE));
        }
        return switch (question.answer()) {
            case YES_NO ->
                said.equals(CallAnswer.YES) || said.equals(CallAnswer.NO)
                        ? Optional.empty()
                        : Optional.of(new Finding(field, "“" + question.text() + "”应选是或否", CLAUSE));
            case NUMBER ->
                said.strip().matches(NUMBER)
                        ? Optional.empty()
                        : Optional.of(new Finding(field, "“" + question.text() + "”应填数字", CLAUSE));
            case TEXT -> Optional.empty();
        };
    }

    private static Optional<FailedAnswer> failed(Question question, String said, ElectionFacts facts) {
        if (question.good().isPresent()) {
            String good = question.good().get() ? CallAnswer.YES : CallAnswer.NO;
            return said.equals(good) ? Optional.empty() : failed(question, inChinese(said), "应为" + inChinese(good));
        }
        return switch (question.id()) {
            case "present" -> unlessAmong(question, said, facts.present(), CallRule::sameNumber);
            case "papers" -> unlessAmong(question, said, facts.papers(), CallRule::sameNumber);
            case "secretary" -> unlessAmong(question, said, facts.secretaries(), PersonKey::sameName);
            default -> Optional.empty();
        };
    }

    private static <T> Optional<FailedAnswer> unlessAmong(
            Question question, String said, List<T> recorded, BiPredicate<String, T> same) {
        boolean right = recorded.isEmpty() || recorded.stream().anyMatch(each -> same.test(said, each));
        String record = recorded.stream().distinct().map(Object::toString).collect(Collectors.joining("、"));
        return right ? Optional.empty() : failed(question, said, "换届记录为" + record);
    }

    private static boolean sameNumber(String said, int recorded) {
        return Integer.parseInt(said.strip()) == recorded;
    }

    private static Optional<FailedAnswer> failed(Question question, String said, String recorded) {
        return Optional.of(new FailedAnswer(
                question.id(), question.text(), said, recorded, question.basis().clause()));
    }

    private static String inChinese(String said) {
        return said.equals(CallAnswer.YES) ? "是" : "否";
    }

    private static Map<String, String> said(CallSheet.Row call) {
        return call.answers().stream()
                .collect(Collectors.toMap(CallAnswer::question, CallAnswer::said, (first, second) -> second));
    }
}
