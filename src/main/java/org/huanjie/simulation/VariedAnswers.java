package org.huanjie.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.huanjie.approval.Reply;
import org.huanjie.approval.Request.Decision;
import org.huanjie.counting.SheetAnswer;
import org.huanjie.election.Elections;
import org.huanjie.handover.HandoverRoll;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.input.KebabEnums;
import org.huanjie.meeting.MeetingOpening;
import org.huanjie.meeting.MeetingPlan;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.preparation.LeadingGroup;
import org.huanjie.registration.RegistrationSheet;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Scheme.Post;
import org.huanjie.simulation.SimulationSettings.Rates;
import org.huanjie.simulation.rules.InventedPerson;
import org.huanjie.simulation.rules.Lot;
import org.springframework.stereotype.Component;

/** Makes of the answer that a task would accept one that differs from place to place, and sometimes one that makes more work. */
@Component
@OnlyInSimulation
class VariedAnswers {

    private static final String NAME = "name";
    private static final String CANDIDATES = "candidates";
    private static final String BORN = "birthDate";
    private static final int TOO_OLD = 20;
    private static final int FEWEST_VOTERS = 16;
    private static final int MOST_VOTERS = 90;
    private static final double FEWER_COME = 0.1;
    private static final double AGAINST = 0.25;
    private static final double MINORITY = 0.12;

    private final Elections elections;
    private final VariedChecks checks;

    VariedAnswers(Elections elections, VariedChecks checks) {
        this.elections = elections;
        this.checks = checks;
    }

    /**
     * What a varied answer depends on.
     *
     * @param place the same in all tasks of the election
     * @param lot about this task
     */
    record Case(ElectionId election, Rates rates, Lot place, Lot lot) {

        boolean rejected() {
            return place.about("rejection").happens(rates.rejection());
        }

        boolean withdrawn() {
            return place.about("withdrawal").happens(rates.withdrawal());
        }
    }

    void vary(Class<?> kind, ObjectNode answer, Case about) {
        Rates rates = about.rates();
        Lot lot = about.lot();
        if (kind == LeadingGroup.class) {
            rename(answer, lot);
        } else if (kind == RegistrationSheet.class) {
            register(answer, about);
        } else if (kind == MeetingPlan.class) {
            answer.withArray("meetings").forEach(row -> ((ObjectNode) row)
                    .put("voters", lot.about(row.path(NAME).asText()).between(FEWEST_VOTERS, MOST_VOTERS)));
        } else if (kind == MeetingOpening.class) {
            open(answer, rates, lot);
        } else if (kind == SheetAnswer.class) {
            answer.withArray("sheets")
                    .forEach(sheet -> count(
                            (ObjectNode) sheet,
                            rates,
                            lot.about(sheet.path("ballot").asText())));
        } else if (kind == Reply.class && lot.about("returned").happens(rates.returned())) {
            answer.put("decision", KebabEnums.name(Decision.RETURNED)).put("opinion", "部分内容还不够具体，请修改后再报。");
        } else if (kind == HandoverRoll.class && lot.about("handover").happens(rates.refusedHandover())) {
            answer.removeAll();
            answer.put("outcome", KebabEnums.name(HandoverRoll.Outcome.REFUSED)).put("refusal", "上届负责人暂不交出印章和账目。");
        } else {
            checks.vary(kind, answer, about);
        }
    }

    /** Gives everyone who is named another name, the same wherever it stands. */
    private static void rename(ObjectNode answer, Lot lot) {
        Map<String, String> names = new HashMap<>();
        answer.findValuesAsText(NAME)
                .forEach(name -> names.computeIfAbsent(
                        name, old -> invented(old, names, lot).name()));
        replace(answer, names);
    }

    private static void replace(JsonNode part, Map<String, String> names) {
        part.properties().forEach(field -> {
            if (names.containsKey(field.getValue().asText())) {
                ((ObjectNode) part)
                        .put(field.getKey(), names.get(field.getValue().asText()));
            }
        });
        part.forEach(below -> replace(below, names));
    }

    private static InventedPerson invented(String old, Map<String, String> names, Lot lot) {
        Lot own = lot.about(old);
        InventedPerson person = InventedPerson.of(own);
        while (names.containsValue(person.name())) {
            own = own.about("again");
            person = InventedPerson.of(own);
        }
        return person;
    }

    private void register(ObjectNode answer, Case about) {
        Scheme scheme = elections.scheme(about.election());
        ArrayNode rows = answer.withArray(CANDIDATES);
        if (about.rejected()) {
            spare(rows, scheme, TOO_OLD);
        }
        if (about.withdrawn()) {
            spare(rows, scheme, 0);
        }
        Map<String, InventedPerson> people = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (JsonNode row : rows) {
            String old = row.path(NAME).asText();
            InventedPerson person = people.computeIfAbsent(old, unknown -> invented(unknown, names, about.lot()));
            names.put(old, person.name());
            becomes((ObjectNode) row, person, scheme, about.lot().about(old));
        }
    }

    /** One more than needed, so that one can leave or be rejected. */
    private static void spare(ArrayNode rows, Scheme scheme, int olderByYears) {
        StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> scheme.drawn(post(row)).isEmpty())
                .reduce((earlier, later) -> later)
                .map(last -> older(
                        ((ObjectNode) last.deepCopy()).put(NAME, last.path(NAME).asText() + "甲"), olderByYears))
                .ifPresent(rows::add);
    }

    private static ObjectNode older(ObjectNode row, int years) {
        return row.put(BORN, born(row).minusYears(years).toString());
    }

    private static LocalDate born(JsonNode row) {
        return LocalDate.parse(row.path(BORN).asText());
    }

    private static PostId post(JsonNode row) {
        return new PostId(row.path("post").asText());
    }

    private static void becomes(ObjectNode row, InventedPerson person, Scheme scheme, Lot lot) {
        Post post = scheme.post(post(row));
        row.put(NAME, person.name())
                .put("sex", person.sex())
                .put(BORN, born(row).minusDays(person.days()).toString());
        if (!post.sources().isEmpty()) {
            row.put("source", lot.about("source").one(post.sources()).id());
        }
        boolean free = post.politicalStatus().isEmpty()
                && scheme.composition().partyMembersAtLeast().isEmpty()
                && scheme.eligibility().politicalStatus().allowed().contains(PoliticalStatus.LEAGUE_MEMBER);
        if (free && !person.partyMember()) {
            row.put("politicalStatus", KebabEnums.name(PoliticalStatus.LEAGUE_MEMBER));
        }
    }

    private static void open(ObjectNode answer, Rates rates, Lot lot) {
        int entitled = answer.path("entitled").asInt();
        int absent = lot.about("quorum").happens(rates.failedQuorum())
                ? entitled / 2 + 1
                : lot.about("absent").below((int) (entitled * FEWER_COME) + 1);
        answer.put("present", entitled - absent);
    }

    /** Those first on the paper get most votes; or nobody gets enough, where one is to be elected. */
    private static void count(ObjectNode sheet, Rates rates, Lot lot) {
        int papers = sheet.path("returned").asInt();
        ArrayNode rows = sheet.withArray(CANDIDATES);
        int seats = (int) StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path("for").asInt() > 0)
                .count();
        boolean undecided =
                seats == 1 && rows.size() > 1 && lot.about("majority").happens(rates.noMajority());
        int left = papers * seats;
        for (int place = 0; place < rows.size(); place++) {
            Lot own = lot.about(place);
            int votes = Math.min(left, undecided ? half(papers, place) : votes(papers, place < seats, own));
            left -= votes;
            int abstentions = own.about("abstentions").below((papers - votes) / 2 + 1);
            ((ObjectNode) rows.get(place))
                    .put("for", votes)
                    .put("abstain", abstentions)
                    .put("against", papers - votes - abstentions);
        }
    }

    private static int half(int papers, int place) {
        return place < 2 ? papers / 2 : 0;
    }

    private static int votes(int papers, boolean wins, Lot lot) {
        return wins ? papers - most(papers, AGAINST, lot) : most(papers, MINORITY, lot);
    }

    private static int most(int papers, double share, Lot lot) {
        return lot.below((int) (papers * share) + 1);
    }
}
