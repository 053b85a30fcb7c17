package org.huanjie.models;

import static org.huanjie.models.Start.JIYANG;
import static org.huanjie.models.Start.LIAONING;
import static org.huanjie.models.Start.NANSHAN;
import static org.huanjie.models.Start.URUMQI;
import static org.huanjie.models.Start.XINGANG;
import static org.huanjie.models.Way.straight;
import static org.huanjie.models.Way.to;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Ways that together lead wherever the models let an election wait: first the straight ones, then one for every place off them. */
final class RareWays {

    private static final int OVER_AGE = 37;
    private static final int FAR_OVER_AGE = 52;

    static final List<Way> ALL = List.of(
            straight(NANSHAN),
            straight(JIYANG),
            straight(LIAONING),
            straight(URUMQI),
            straight(Variant.EQUAL_SCORES.start()),
            to(NANSHAN, "shortage/extendRegistration", "shortage/chooseRemedy", "shortage/nominateByOrganisation")
                    .answering("registerCandidates", answer -> answer.putArray("candidates")),
            to(NANSHAN, "shortage/receiveReport")
                    .answering("registerCandidates", answer -> answer.putArray("candidates"))
                    .answering("nominateByOrganisation", RareWays::onlyTheFirst),
            to(NANSHAN, "supplement/supplyMaterial", "supplement/materialWindow")
                    .answering("reviewCandidates", answer -> first(answer, "candidates")
                            .put("decision", "material")
                            .put("reason", "本人书面同意书")),
            to(NANSHAN, "appeal/recordAppeals", "appeal/appealWindow", "appeal/decideAppeals")
                    .answering("registerCandidates", aged(NANSHAN, FAR_OVER_AGE))
                    .answering("recordAppeals", answer -> first(answer, "candidates")
                            .put("appeals", true)
                            .put("grounds", "出生日期登记有误")),
            to(XINGANG, "candidacy/decideWaivers").answering("registerCandidates", aged(XINGANG, OVER_AGE)),
            to(NANSHAN, "succession/electionOver").doing(Happenings::formalCandidateWithdrawn),
            to(NANSHAN, "ballot/postponeMeeting", "ballot/newMeetingDate")
                    .answering("openMeeting", answer -> answer.put("present", 0)),
            to(NANSHAN, "ballot/decideTie").answering("recordCount", inAllSheets(OddSheets::allEqual)),
            to(Variant.LOTS.start(), "ballot/drawTie").answering("recordCount", inAllSheets(OddSheets::allEqual)),
            to(NANSHAN, "ballot/decideOpenSeats").answering("recordCount", inAllSheets(OddSheets::allTooFew)),
            to(NANSHAN, "ballot/reviewWriteIns").answering("recordCount", inAllSheets(OddSheets::writtenIn)),
            to(XINGANG, "implementation/fillVacancies").answering("inspectElected", answer -> first(answer, "opinions")
                    .put("suitable", false)
                    .put("grounds", "群众反映的问题经核实属实")),
            to(XINGANG, "objection/investigateObjection", "objection/decideSuspended", "objection/suspensionOver")
                    .doing(Happenings::objectionInTime)
                    .answering("investigateObjection", answer -> answer.put("outcome", "suspended")
                            .put("grounds", "涉及的票据正在核对")),
            to(LIAONING, "handover/orderHandover").answering("recordHandover", answer -> answer.removeAll()
                    .put("outcome", "refused")
                    .put("refusal", "上届负责人拒绝交出印章和账目")),
            to(NANSHAN, "correction/consentToCorrection", "correction/reviseCorrection")
                    .doing(Happenings::correction)
                    .answering("consentToCorrection", answer -> answer.put("consents", false)
                            .put("remark", "与身份证件不符")),
            to(NANSHAN, "annulment/investigateElection", "annulment/consentToAnnulment")
                    .doing(Happenings::annulmentAfterwards),
            to(
                            NANSHAN,
                            "vacancy/confirmDeparture",
                            "vacancy/chooseReplacement",
                            "vacancy/proposeAppointment",
                            "vacancy/issueMidTermAppointment",
                            "vacancy/termAnnulled")
                    .doing(happenings -> happenings.departure("deputy"))
                    .answering("chooseReplacement", answer -> answer.put("way", "appointment")));

    private RareWays() {}

    private static ObjectNode first(ObjectNode answer, String rows) {
        return (ObjectNode) answer.path(rows).path(0);
    }

    private static void onlyTheFirst(ObjectNode answer) {
        JsonNode first = answer.path("candidates").path(0);
        answer.putArray("candidates").add(first);
    }

    /** The first who registers is so many years old. */
    private static Consumer<ObjectNode> aged(Start start, int years) {
        LocalDate birthDate = start.firstDay().minusYears(years);
        return answer -> first(answer, "candidates").put("birthDate", birthDate.toString());
    }

    private static Consumer<ObjectNode> inAllSheets(Consumer<ObjectNode> change) {
        return answer -> ((ArrayNode) answer.path("sheets")).forEach(sheet -> change.accept((ObjectNode) sheet));
    }
}
