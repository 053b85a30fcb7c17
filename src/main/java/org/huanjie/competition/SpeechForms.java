package org.huanjie.competition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.huanjie.access.Member;
import org.huanjie.election.Elections;
import org.huanjie.ids.CandidateId;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.roster.Candidate;
import org.huanjie.scheme.Scheme.Competition;
import org.huanjie.scheme.Scheme.Competition.Overtime;
import org.huanjie.scheme.Scheme.Competition.Scoring;
import org.springframework.stereotype.Component;

/** What the clerk sees who draws lots, and the judges who score. */
@Component
public class SpeechForms {

    private final Speeches speeches;
    private final Elections elections;

    SpeechForms(Speeches speeches, Elections elections) {
        this.speeches = speeches;
        this.elections = elections;
    }

    /** The drawing as it is offered: all judges but those who stand, and no seed. */
    public record Drawing(
            Context context, String seed, List<String> judges, List<String> spares, List<String> namesakes) {

        /** @param judgesAtLeast zero where nobody scores */
        public record Context(
                ElectionId election,
                List<Standing> candidates,
                boolean scored,
                int judgesAtLeast,
                int speechMinutes,
                List<Available> panel,
                String clause) {}

        /** A candidate, by the name under which to speak. */
        public record Standing(String name, String post, String unit) {}

        /**
         * Somebody of the judges' panel; who stands may not judge.
         *
         * @param byName whether nothing but the name says that the person stands
         */
        public record Available(String account, String name, boolean stands, boolean byName) {}
    }

    /** The drawing that is offered. */
    public Drawing drawing(ElectionId election) {
        Competition competition = speeches.competition(election);
        boolean scored = competition.scoring() != Scoring.NONE;
        List<Drawing.Available> panel = speeches.panel(election).stream()
                .map(member -> available(election, member))
                .toList();
        return new Drawing(
                new Drawing.Context(
                        election,
                        speeches.standing(election).entrySet().stream()
                                .map(entry -> standing(election, entry))
                                .toList(),
                        scored,
                        competition.judgesAtLeast(),
                        competition.speechMinutes(),
                        panel,
                        competition.basis().clause()),
                "",
                scored
                        ? panel.stream()
                                .filter(each -> !each.stands())
                                .map(Drawing.Available::account)
                                .toList()
                        : List.of(),
                List.of(),
                List.of());
    }

    private Drawing.Standing standing(ElectionId election, Map.Entry<String, Candidate> entry) {
        return new Drawing.Standing(
                entry.getKey(),
                post(election, entry.getValue().post()),
                entry.getValue().unit());
    }

    private Drawing.Available available(ElectionId election, Member member) {
        return new Drawing.Available(
                member.account(),
                member.name(),
                speeches.stands(election, member),
                !speeches.stands(election, member.account()));
    }

    private String post(ElectionId election, PostId id) {
        return elections.scheme(election).post(id).name();
    }

    /** A score sheet as it is offered. */
    public record Scoresheet(Context context, List<Blank> scores, String recusal, String substitute) {

        /** @param substitutes of whom one scores if this judge steps aside; empty while a spare judge or enough judges are left */
        public record Context(
                ElectionId election,
                String judge,
                int speechMinutes,
                String clause,
                List<Turn> speakers,
                List<Member> substitutes) {}

        /** A candidate in the order of speeches. */
        public record Turn(int place, String name, String post) {}

        /** A speaker without a score. */
        public record Blank(CandidateId candidate, String speaker) {}
    }

    /** The sheet that is offered: all speakers in their order. */
    public Scoresheet scoresheet(ElectionId election, String judge) {
        Competition competition = speeches.competition(election);
        List<Speaker> speakers = speeches.speakers(election);
        return new Scoresheet(
                new Scoresheet.Context(
                        election,
                        judge,
                        competition.speechMinutes(),
                        competition.basis().clause(),
                        speakers.stream()
                                .map(each ->
                                        new Scoresheet.Turn(each.place(), each.name(), post(election, each.post())))
                                .toList(),
                        speeches.substituteNeeded(election) ? speeches.free(election) : List.of()),
                speakers.stream()
                        .map(each -> new Scoresheet.Blank(each.candidate(), each.name()))
                        .toList(),
                "",
                "");
    }

    /** The times of speeches as they are asked for. */
    public record Timing(Context context, List<BlankTime> times) {

        /** The limit, and what every begun span over it costs. */
        public record Context(
                ElectionId election, int speechMinutes, int points, int perSeconds, int atMost, String clause) {}

        /** A speaker who has not been timed. */
        public record BlankTime(CandidateId candidate, String speaker) {}
    }

    /** All speakers in their order. */
    public Timing timing(ElectionId election) {
        Competition competition = speeches.competition(election);
        Overtime overtime = competition.overtime().orElseThrow();
        return new Timing(
                new Timing.Context(
                        election,
                        competition.speechMinutes(),
                        overtime.points(),
                        overtime.perSeconds(),
                        overtime.atMost(),
                        overtime.basis().clause()),
                speeches.speakers(election).stream()
                        .map(each -> new Timing.BlankTime(each.candidate(), each.name()))
                        .toList());
    }

    /** Those with equal results, as the party committee sees them. */
    public record Ordering(Context context, List<String> order, String reason) {

        public record Context(ElectionId election, List<Equal> equal) {}

        /** Somebody who shares a rank. */
        public record Equal(String post, int rank, String name, BigDecimal score) {}
    }

    /** The order by strokes is offered. */
    public Ordering ordering(ElectionId election) {
        List<Placing> equal = speeches.equals(election);
        return new Ordering(
                new Ordering.Context(
                        election,
                        equal.stream()
                                .map(each -> new Ordering.Equal(
                                        post(election, each.post()), each.rank(), each.name(), each.score()))
                                .toList()),
                equal.stream().map(Placing::name).toList(),
                "");
    }
}
