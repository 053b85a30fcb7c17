package org.huanjie.assessment.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.assessment.AssessedBody;
import org.huanjie.assessment.AssessedBody.Takeover;
import org.huanjie.assessment.ChecklistEntry;
import org.huanjie.assessment.Closed;
import org.huanjie.assessment.Facts;
import org.huanjie.assessment.Performance;
import org.huanjie.assessment.Target;
import org.huanjie.assessment.Tick;
import org.huanjie.assessment.Township;
import org.huanjie.assessment.Vetoed;
import org.huanjie.campaignscheme.CampaignScheme;
import org.huanjie.campaignscheme.CampaignScheme.Checklist;
import org.huanjie.campaignscheme.CampaignScheme.Coverage;
import org.huanjie.campaignscheme.CampaignScheme.Handover;
import org.huanjie.campaignscheme.CampaignScheme.Quotas;
import org.huanjie.campaignscheme.Tier;
import org.huanjie.scheme.Basis;

/** What a division of a campaign has reached of what the campaign's scheme asks for, and which ratings are out of its reach. */
public final class MarkRule {

    private static final String COMPLETION = "completion";
    private static final String SPOT_CHECKS = "spot-checks";
    private static final Set<String> RATED_BY_THEMSELVES = Set.of(COMPLETION, SPOT_CHECKS);
    private static final int ALL = 100;

    private final CampaignScheme scheme;
    private final Tier tier;
    private final Facts facts;
    private final int done;

    private MarkRule(CampaignScheme scheme, Tier tier, Facts facts) {
        this.scheme = scheme;
        this.tier = tier;
        this.facts = facts;
        done = bodies(AssessedBody::done);
    }

    /**
     * What the parts of the scheme ask of a division of this level; what is asked of levels above only is left out.
     *
     * @param facts of the division and all below it
     */
    public static List<Target> targets(CampaignScheme scheme, Tier tier, Facts facts) {
        return new MarkRule(scheme, tier, facts).targets();
    }

    /** The vetoes of a division of this level that stand. */
    public static List<Vetoed> vetoes(CampaignScheme scheme, Tier tier, Facts facts) {
        return new MarkRule(scheme, tier, facts).vetoes();
    }

    /** What is counted of each township, by its code. */
    public static Map<String, Township> townships(Quotas quotas, Checklist counted, Facts facts) {
        Map<String, List<ChecklistEntry>> entries = facts.entries().stream()
                .filter(entry ->
                        entry.checklist().equals(quotas.counted()) && ChecklistRule.complete(counted, entry.ticks()))
                .collect(Collectors.groupingBy(ChecklistEntry::division));
        Map<String, Township> townships = new HashMap<>();
        divisions(facts, Tier.TOWNSHIP).forEach(code -> {
            List<ChecklistEntry> bodies = entries.getOrDefault(code, List.of());
            townships.put(
                    code,
                    new Township(
                            Optional.ofNullable(facts.population().get(code)),
                            facts.members().getOrDefault(code, 0),
                            (int) bodies.stream()
                                    .filter(entry -> setUpSince(entry, facts))
                                    .count(),
                            bodies.size()));
        });
        return townships;
    }

    /** A subordinate body is new whose first item was not done before the campaign. */
    private static boolean setUpSince(ChecklistEntry entry, Facts facts) {
        return entry.ticks().stream().map(Tick::from).noneMatch(facts.start()::isAfter);
    }

    private List<Target> targets() {
        return Stream.of(
                        Stream.of(new Target(
                                COMPLETION,
                                "完成换届",
                                done,
                                facts.bodies().size(),
                                scheme.deadline()
                                        .map(part -> part.basis().clause())
                                        .orElse(""))),
                        letters().stream(),
                        contacts().stream(),
                        scheme.checklists().stream()
                                .filter(list -> !tier.below(list.of()))
                                .map(this::checklist),
                        quotas().stream(),
                        channels().stream(),
                        spotChecks().stream(),
                        closed(
                                "rectification",
                                "整改到位",
                                scheme.rectification().map(part -> part.basis()),
                                facts.findings())
                                .stream(),
                        closed("look-back", "回头看办结", scheme.lookBack().map(part -> part.basis()), facts.looks())
                                .stream(),
                        scheme.handover().stream().flatMap(this::handover),
                        scheme.training().stream().map(this::training),
                        termGoals().stream())
                .flatMap(targets -> targets)
                .toList();
    }

    private Optional<Target> letters() {
        return scheme.letters()
                .filter(letters -> !tier.below(letters.by()))
                .map(letters ->
                        ofDivisions("letters", "签订责任状", letters.by(), facts.letters()::contains, letters.basis()));
    }

    private Optional<Target> contacts() {
        return scheme.contacts()
                .filter(contacts -> !tier.below(contacts.areas()))
                .map(contacts -> ofDivisions(
                        "contacts",
                        "联系点走访",
                        contacts.areas(),
                        code -> facts.visits().getOrDefault(code, -1) >= contacts.visits(),
                        contacts.basis()));
    }

    private Target checklist(Checklist list) {
        Map<String, List<ChecklistEntry>> entries = facts.entries().stream()
                .filter(entry -> entry.checklist().equals(list.id()))
                .collect(Collectors.groupingBy(ChecklistEntry::division));
        return ofDivisions(
                list.id(),
                list.title(),
                list.of(),
                code -> entries.containsKey(code)
                        && entries.get(code).stream().allMatch(entry -> ChecklistRule.complete(list, entry.ticks())),
                list.basis());
    }

    private Optional<Target> quotas() {
        return scheme.quotas().filter(any -> !tier.below(Tier.TOWNSHIP)).map(quotas -> {
            Map<String, Township> townships = townships(quotas);
            return ofDivisions(
                    "quotas",
                    "直属团组织达到数量",
                    Tier.TOWNSHIP,
                    code -> QuotaRule.shortfalls(quotas, townships.get(code)).isEmpty(),
                    quotas.bands()
                            .map(Quotas.Bands::basis)
                            .or(() -> quotas.perTownship().map(Quotas.Increment::basis))
                            .or(() -> quotas.perMember().map(Quotas.Increment::basis))
                            .orElse(new Basis("", "")));
        });
    }

    private Map<String, Township> townships(Quotas quotas) {
        return townships(quotas, scheme.checklist(quotas.counted()).orElseThrow(), facts);
    }

    private Optional<Target> channels() {
        return scheme.channels()
                .map(channels -> ofDone(
                        "channels",
                        "推荐方式齐全",
                        body -> ChannelRule.unused(channels.required(), body.channels())
                                .isEmpty(),
                        channels.basis()));
    }

    private Optional<Target> spotChecks() {
        return scheme.spotChecks()
                .map(checks -> new Target(
                        SPOT_CHECKS,
                        "抽查合格",
                        inOrder(),
                        share(checks.passedFrom(), facts.calls().size()),
                        checks.basis().clause()));
    }

    private static Optional<Target> closed(
            String id, String title, Optional<Basis> asked, Map<String, Closed> matters) {
        return asked.map(basis -> new Target(
                id,
                title,
                matters.values().stream().mapToInt(Closed::closed).sum(),
                matters.values().stream().mapToInt(Closed::all).sum(),
                basis.clause()));
    }

    private Stream<Target> handover(Handover asked) {
        return Stream.of(
                        Optional.of(taken(
                                "handover", "按期移交", took -> took.handedOver().orElse(false), asked.basis())),
                        asked.oath().map(basis -> taken("oath", "就职宣誓", Takeover::oath, basis)),
                        asked.talk().map(basis -> taken("talk", "集体谈话", Takeover::talk, basis)),
                        asked.care().map(basis -> taken("care", "关怀离任落选", Takeover::caredFor, basis)))
                .flatMap(Optional::stream);
    }

    private Target training(Coverage coverage) {
        int secretaries = bodies(body -> body.takeover().trainees() > 0);
        int people =
                switch (coverage.of()) {
                    case INVITED -> 0;
                    case SECRETARIES -> secretaries;
                    case OTHERS -> sum(Takeover::trainees) - secretaries;
                };
        return new Target(
                "training-" + coverage.level().name().toLowerCase(Locale.ROOT),
                coverage.level().title() + "级培训" + coverage.people(),
                sum(trained(coverage.level())),
                share(coverage.percent(), people),
                coverage.basis().clause());
    }

    private static ToIntFunction<Takeover> trained(Tier level) {
        return switch (level) {
            case PROVINCE -> Takeover::trainedByProvince;
            case CITY -> Takeover::trainedByCity;
            case COUNTY -> Takeover::trainedByCounty;
            case TOWNSHIP, VILLAGE -> Takeover::trainedByTownship;
        };
    }

    private Optional<Target> termGoals() {
        return scheme.termGoals()
                .map(goals -> new Target(
                        "term-goals",
                        "公布任期目标",
                        bodies(body -> body.done() && body.takeover().goalsPosted()),
                        share(goals.percent(), done),
                        goals.basis().clause()));
    }

    private List<Vetoed> vetoes() {
        Performance performance = performance();
        return scheme.vetoes().stream()
                .filter(veto -> veto.of() == tier)
                .map(veto -> new Vetoed(
                        veto.id(),
                        veto.title(),
                        VetoRule.causes(veto, performance, scheme.spotChecks()),
                        veto.consequence(),
                        veto.basis().clause()))
                .filter(vetoed -> !vetoed.causes().isEmpty())
                .toList();
    }

    private Performance performance() {
        return new Performance(
                facts.over(),
                facts.bodies().size(),
                bodies(AssessedBody::inTime),
                facts.calls().size(),
                inOrder(),
                exceeds(),
                targets().stream()
                        .filter(target -> !RATED_BY_THEMSELVES.contains(target.id()))
                        .allMatch(Target::met));
    }

    /** More subordinate bodies than there have to be; where the scheme asks for none, more visits than there have to be. */
    private boolean exceeds() {
        return scheme.quotas()
                .map(quotas ->
                        townships(quotas).values().stream().allMatch(township -> QuotaRule.exceeded(quotas, township)))
                .or(() -> scheme.contacts().map(contacts -> divisions(facts, contacts.areas()).stream()
                        .allMatch(code -> facts.visits().getOrDefault(code, 0) > contacts.visits())))
                .orElse(true);
    }

    private Target taken(String id, String title, Predicate<Takeover> which, Basis basis) {
        return ofDone(id, title, body -> which.test(body.takeover()), basis);
    }

    private Target ofDone(String id, String title, Predicate<AssessedBody> which, Basis basis) {
        return new Target(id, title, bodies(body -> body.done() && which.test(body)), done, basis.clause());
    }

    private Target ofDivisions(String id, String title, Tier of, Predicate<String> which, Basis basis) {
        Set<String> divisions = divisions(facts, of);
        return new Target(id, title, (int) divisions.stream().filter(which).count(), divisions.size(), basis.clause());
    }

    /** The divisions of a level in which bodies of the campaign lie. */
    private static Set<String> divisions(Facts facts, Tier of) {
        return facts.bodies().stream()
                .flatMap(body -> of.around(body.division()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private int bodies(Predicate<AssessedBody> which) {
        return (int) facts.bodies().stream().filter(which).count();
    }

    private int sum(ToIntFunction<Takeover> number) {
        return facts.bodies().stream()
                .map(AssessedBody::takeover)
                .mapToInt(number)
                .sum();
    }

    private int inOrder() {
        return (int)
                facts.calls().values().stream().filter(Boolean::booleanValue).count();
    }

    /** So many percent of a number, rounded up. */
    private static int share(int percent, int of) {
        return (percent * of + ALL - 1) / ALL;
    }
}
