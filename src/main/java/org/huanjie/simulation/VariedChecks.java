package org.huanjie.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.huanjie.campaignscheme.CampaignScheme.Question;
import org.huanjie.ids.CampaignId;
import org.huanjie.ids.ElectionId;
import org.huanjie.lookback.LookBackSheet;
import org.huanjie.lookback.LookBacks;
import org.huanjie.lookback.RemedyCheck;
import org.huanjie.simulation.SimulationSettings.Rates;
import org.huanjie.simulation.VariedAnswers.Case;
import org.huanjie.simulation.rules.Lot;
import org.huanjie.spotcheck.CallAnswer;
import org.huanjie.spotcheck.CallSheet;
import org.huanjie.spotcheck.RectificationReply;
import org.huanjie.spotcheck.SpotChecks;
import org.springframework.stereotype.Component;

/** Lets spot checks and looks back find something here and there. */
@Component
@OnlyInSimulation
class VariedChecks {

    private static final String PLACE = "place";

    private final SpotChecks checks;
    private final LookBacks lookBacks;

    VariedChecks(SpotChecks checks, LookBacks lookBacks) {
        this.checks = checks;
        this.lookBacks = lookBacks;
    }

    void vary(Class<?> kind, ObjectNode answer, Case about) {
        Lot lot = about.lot();
        Rates rates = about.rates();
        if (kind == CallSheet.class) {
            answer.withArray("calls").forEach(row -> call((ObjectNode) row, about));
        } else if (kind == RectificationReply.class) {
            answer.withArray("findings").forEach(row -> sendBack((ObjectNode) row, about));
        } else if (kind == LookBackSheet.class) {
            answer.withArray("places").forEach(row -> lookBack((ObjectNode) row, about));
        } else if (kind == RemedyCheck.class && lot.about("unresolved").happens(rates.returned())) {
            answer.put("resolved", false).put("evidence", "现场复查，手续还没有补齐。");
        }
    }

    private void call(ObjectNode row, Case about) {
        Lot lot = about.lot().about(row.path(PLACE).asText());
        if (lot.about("not-reached").happens(about.rates().notReached())) {
            row.put("tries", tries(about.election())).put("reached", false).remove("answers");
        } else if (lot.about("wrong-answer").happens(about.rates().wrongAnswer())) {
            answerWrongly(row.withArray("answers"), lot);
        }
    }

    private int tries(ElectionId key) {
        return checks.asked(campaign(key)).orElseThrow().calls().tries();
    }

    private static void answerWrongly(ArrayNode answers, Lot lot) {
        List<JsonNode> yesOrNo = StreamSupport.stream(answers.spliterator(), false)
                .filter(answer ->
                        said(answer).equals(CallAnswer.YES) || said(answer).equals(CallAnswer.NO))
                .toList();
        if (!yesOrNo.isEmpty()) {
            ObjectNode one = (ObjectNode) lot.about("question").one(yesOrNo);
            one.put("said", said(one).equals(CallAnswer.YES) ? CallAnswer.NO : CallAnswer.YES);
        }
    }

    private static String said(JsonNode answer) {
        return answer.path("said").asText();
    }

    private static void sendBack(ObjectNode row, Case about) {
        Lot lot = about.lot()
                .about(row.path(PLACE).asText())
                .about(row.path("question").asText());
        if (lot.about("returned").happens(about.rates().returned())) {
            row.put("accepted", false).put("opinion", "佐证材料不足，请补充后再报。");
        }
    }

    private void lookBack(ObjectNode row, Case about) {
        Lot lot = about.lot().about(row.path(PLACE).asText());
        if (lot.about("concern").happens(about.rates().concern())) {
            List<Question> asked =
                    lookBacks.asked(campaign(about.election())).orElseThrow().questions();
            row.put("facts", "有群众反映，正在核实。")
                    .putArray("concerns")
                    .add(lot.about("question").one(asked).id());
        }
    }

    private static CampaignId campaign(ElectionId key) {
        return CampaignId.of(key).orElseThrow();
    }
}
