package org.huanjie.campaignscheme;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huanjie.access.BodyKind;
import org.huanjie.calendar.Span;
import org.huanjie.clause.Citations;
import org.huanjie.clause.Citing;
import org.huanjie.clause.Clause;
import org.huanjie.input.Agreement;
import org.huanjie.input.Choices;
import org.huanjie.input.Field;
import org.huanjie.input.Finding;
import org.huanjie.input.Given;
import org.huanjie.input.InChinese;
import org.huanjie.input.UnwrappedFields;
import org.huanjie.person.Channel;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.Scheme;

/**
 * How a region runs, checks and closes the elections of all its bodies, as data. Every part names the clause it comes from; a campaign does without the
 * parts that its scheme leaves out.
 *
 * @param start from which day of a year bodies may be launched; at any time when empty
 * @param approval who approves the plan, in order; nobody when empty
 */
public record CampaignScheme(
        @Field(value = "编号", id = true) String id,
        @Given int version,
        String title,
        Optional<Start> start,
        Optional<Approval> approval,
        Optional<Letters> letters,
        Optional<KickOff> kickOff,
        Optional<Pilots> pilots,
        Optional<Deadline> deadline,
        Optional<Contacts> contacts,
        Optional<SpotChecks> spotChecks,
        Optional<Rectification> rectification,
        Optional<LookBack> lookBack,
        Optional<Handover> handover,
        @Field(value = "培训", required = false) List<Coverage> training,
        Optional<TermGoals> termGoals,
        Optional<Ranking> ranking,
        Optional<Quotas> quotas,
        Optional<Channels> channels,
        @Field(value = "清单", required = false) List<Checklist> checklists,
        @Field(value = "评优挂钩", required = false) List<Veto> vetoes,
        Optional<Summary> summary,
        @Field(value = "依据文件", required = false) List<Scheme.Document> documents)
        implements Citing {

    private static final int LONGEST = 1500;
    private static final int LONGEST_QUESTION = 200;
    private static final int MOST_ITEMS = 50;
    private static final int MOST_ROUNDS = 10;
    private static final int MOST_TRIES = 10;
    private static final int MOST_PILOTS = 50;
    private static final int MOST_PEOPLE = 1_000_000_000;
    private static final int ALL = 100;

    @Agreement
    static List<Finding> repeatedChecklists(List<Checklist> checklists) {
        return repeated("checklists", checklists.stream().map(Checklist::id).toList());
    }

    @Agreement
    static List<Finding> uncounted(Optional<Quotas> quotas, List<Checklist> checklists) {
        Predicate<Quotas> isCounted = quota -> checklists.stream()
                .anyMatch(each -> each.id().equals(quota.counted()) && each.several() && each.of() == Tier.TOWNSHIP);
        return quotas
                .filter(isCounted.negate())
                .map(quota -> new Finding(
                        "quotas.counted", "checklists里没有编号为“" + quota.counted() + "”、of为township并写了subject的清单", ""))
                .stream()
                .toList();
    }

    @Agreement
    static List<Finding> repeatedVetoes(List<Veto> vetoes) {
        return repeated("vetoes", vetoes.stream().map(Veto::id).toList());
    }

    /** What people read instead of the clauses that the scheme names. */
    public Citations citations() {
        return Citations.of(this);
    }

    @Override
    public List<Clause> brought() {
        return Scheme.Document.brought(documents);
    }

    public Optional<Checklist> checklist(String named) {
        return checklists.stream().filter(each -> each.id().equals(named)).findFirst();
    }

    /** A day of every year. */
    public record YearDay(
            @Field(value = "月", min = 1, max = 12) int month,
            @Field(value = "日", min = 1, max = 31) int day) {

        @Agreement
        static List<Finding> faults(int month, int day) {
            try {
                MonthDay.of(month, day);
                return faultIf(month == 2 && day == 29, "day", "应是每年都有的一天，现为2月29日");
            } catch (DateTimeException none) {
                return faultIf(true, "day", month + "月没有" + day + "日");
            }
        }

        /** The first such day that is not before another. */
        public LocalDate notBefore(LocalDate other) {
            LocalDate sameYear = MonthDay.of(month, day).atYear(other.getYear());
            return sameYear.isBefore(other) ? sameYear.plusYears(1) : sameYear;
        }
    }

    /** Bodies are launched after what comes before them is over, such as the election of the party bodies (SC-11). */
    public record Start(YearDay notBefore, @UnwrappedFields Basis basis) {

        /** The first day on which bodies may be launched in a campaign that was begun on a day. */
        public LocalDate of(LocalDate begun) {
            return notBefore.notBefore(begun);
        }
    }

    /** Whose approval the campaign's plan needs, in order. */
    public record Approval(
            @Field(value = "审批单位", among = Approving.class) List<BodyKind> bodies,

            @UnwrappedFields Basis basis) {}

    /** Those that may be asked: the region's own party committee and the League body above. */
    public record Approving() implements Choices {

        @Override
        public List<BodyKind> constants() {
            return List.of(BodyKind.PARTY, BodyKind.SUPERIOR);
        }
    }

    /**
     * Letters of responsibility, signed by each body of a level towards the level above (JX-4).
     *
     * @param days after the start
     */
    public record Letters(
            @Field(value = "签订单位", among = BelowTheProvince.class)
            Tier by,

            @Field(value = "天数", min = 0, max = LONGEST) int days,
            @UnwrappedFields Basis basis) {}

    /** Levels that have one above them in a province. */
    public record BelowTheProvince() implements Choices {

        @Override
        public List<Tier> constants() {
            return Stream.of(Tier.values())
                    .filter(tier -> tier != Tier.PROVINCE)
                    .toList();
        }
    }

    /**
     * The meeting with which a campaign begins (HB-1).
     *
     * @param days after the start
     * @param partners departments that take part
     */
    public record KickOff(
            String form,
            @Field(value = "天数", min = 0, max = LONGEST) int days,
            @Field(value = "参加部门", required = false) List<String> partners,
            @UnwrappedFields Basis basis) {}

    /**
     * Bodies that go first, chosen in each city (HB-4, JS-6).
     *
     * @param days how long before all others they are launched
     */
    public record Pilots(
            @Field(value = "每市最少", min = 1, max = MOST_PILOTS)
            int min,

            @Field(value = "每市最多", min = 1, max = MOST_PILOTS)
            int max,

            @Field(value = "试点级别", among = BelowTheProvince.class)
            Tier of,

            @Field(value = "提前天数", min = 1, max = LONGEST) int days,
            @UnwrappedFields Basis basis) {

        @Agreement
        static List<Finding> faults(int min, int max) {
            return faultIf(min > max, "max", "不能小于min（" + min + "）");
        }
    }

    /** By when all bodies are done: so many days after the start, or on the next such day of a year (HB-2, LN-4.5). */
    public record Deadline(
            @Field(value = "天数", min = 1, max = LONGEST) Optional<Integer> days,
            Optional<YearDay> on,
            @UnwrappedFields Basis basis) {

        @Agreement
        static List<Finding> faults(Optional<Integer> days, Optional<YearDay> on) {
            return faultIf(days.isPresent() == on.isPresent(), "days", "days和on应写一个，也只写一个");
        }

        public LocalDate of(LocalDate start) {
            return days.map(start::plusDays).orElseGet(() -> on.orElseThrow().notBefore(start));
        }
    }

    /**
     * Everybody of a level has a contact point, a leader owns each area, and a cadre follows each place (LN-4.1).
     *
     * @param areas whose areas leaders own
     * @param visits how often a contact point is visited at least
     */
    public record Contacts(
            @Field(value = "包片级别", among = BelowTheProvince.class)
            Tier areas,

            @Field(value = "走访次数", min = 0, max = MOST_ITEMS)
            int visits,

            @UnwrappedFields Basis basis) {}

    /**
     * Calls to places that are done (LN-4.6).
     *
     * @param extendAbove a round in which more than so many percent of the places fail is extended
     * @param passedFrom a division whose called places are in order to so many percent has passed
     * @param excellentFrom and is excellent from so many percent
     */
    public record SpotChecks(
            @Field(value = "轮次", max = MOST_ROUNDS) List<Round> rounds,
            Calls calls,
            @Field(value = "扩大抽查的不合格比例", min = 0, max = ALL) int extendAbove,
            @Field(value = "合格比例", min = 1, max = ALL) int passedFrom,
            @Field(value = "优秀比例", min = 1, max = ALL) int excellentFrom,
            List<Question> questions,
            @UnwrappedFields Basis basis) {

        @Agreement
        static List<Finding> faults(int passedFrom, int excellentFrom) {
            return faultIf(passedFrom > excellentFrom, "excellent-from", "不能小于passed-from（" + passedFrom + "）");
        }

        @Agreement
        static List<Finding> faults(List<Question> questions) {
            return repeated("questions", questions.stream().map(Question::id).toList());
        }
    }

    /**
     * How places are called (F.5).
     *
     * @param tries a place that was not reached so often is a finding
     * @param window how long the callers of a county have for their places
     */
    public record Calls(
            @Field(value = "拨打次数", min = 1, max = MOST_TRIES)
            int tries,

            Span window,
            @UnwrappedFields Basis basis) {}

    /**
     * A round of calls, drawn in each city and rounded up there.
     *
     * @param percent of the city's places
     * @param days after completion, or after the round before
     */
    public record Round(
            @Field(value = "比例", min = 0, max = ALL) BigDecimal percent,
            @Field(value = "天数", min = 0, max = LONGEST) int days,
            @UnwrappedFields Basis basis) {

        @Agreement
        static List<Finding> faults(BigDecimal percent) {
            return faultIf(percent.signum() == 0, "percent", "应大于0");
        }
    }

    /**
     * What a caller asks.
     *
     * @param good the answer that is in order; anything is when empty
     */
    public record Question(
            @Field(value = "编号", id = true) String id,
            @Field(value = "问题", max = LONGEST_QUESTION) String text,
            Answer answer,
            Optional<Boolean> good,
            @UnwrappedFields Basis basis) {

        @Agreement
        static List<Finding> faults(Answer answer, Optional<Boolean> good) {
            return faultIf(answer != Answer.YES_NO && good.isPresent(), "good", "answer是yes-no时才能写good");
        }

        /** What kind of answer it has. */
        public enum Answer implements InChinese {
            YES_NO("是或否"),
            NUMBER("数字"),
            TEXT("文字");

            private final String title;

            Answer(String title) {
                this.title = title;
            }

            @Override
            public String title() {
                return title;
            }
        }
    }

    /** How long a finding may stay open before its evidence is there (LN-4.7). */
    public record Rectification(
            Span window, @UnwrappedFields Basis basis) {}

    /**
     * The look back at each place after it is done (GD-8 to GD-13).
     *
     * @param days after completion
     * @param plan how long a place of concern has to make its plan
     * @param recheck how long after the plan it is looked at again
     */
    public record LookBack(
            @Field(value = "天数", min = 0, max = LONGEST) int days,
            List<Question> questions,
            Span plan,
            Span recheck,
            @UnwrappedFields Basis basis) {

        @Agreement
        static List<Finding> faults(List<Question> questions) {
            return repeated("questions", questions.stream().map(Question::id).toList());
        }
    }

    /** What is due to those who come and those who go: handover, oath, talk and care (GD-3 to GD-6). */
    public record Handover(
            Span window,
            Optional<Basis> oath,
            Optional<Basis> talk,
            Optional<Basis> care,
            @UnwrappedFields Basis basis) {}

    /**
     * Who is trained by a level, and how many of them at least (GD-14 to GD-17).
     *
     * @param people what they are called
     * @param percent of these people
     * @param times each of them is trained at least
     */
    public record Coverage(
            Tier level,
            Trainees of,
            String people,
            @Field(value = "比例", min = 0, max = ALL) int percent,
            @Field(value = "次数", min = 1, max = MOST_ITEMS) int times,
            @UnwrappedFields Basis basis) {}

    /** Of whom a level trains how many. */
    public enum Trainees {
        /** Those whom it invites; nobody says how many. */
        INVITED,
        /** The secretary of each place. */
        SECRETARIES,
        /** Everybody else who was elected. */
        OTHERS
    }

    /**
     * Goals of the new term, posted for everybody to read (GD-19).
     *
     * @param percent of the places at least
     */
    public record TermGoals(
            @Field(value = "比例", min = 1, max = ALL) int percent,
            @Field(value = "天数", min = 1, max = LONGEST) int days,
            @UnwrappedFields Basis basis) {}

    /** The order of a level by progress, whose last ones are interviewed (JX-5). */
    public record Ranking(
            @Field(value = "排名级别", among = BelowTheProvince.class)
            Tier of,

            @Field(value = "约谈数", min = 0, max = MOST_ITEMS) int last,
            @UnwrappedFields Basis basis) {}

    /**
     * How many subordinate League bodies a township sets up, and how many it has then (JS-2, JS-3).
     *
     * @param counted the checklist whose complete entries are the subordinate bodies
     * @param perMember new ones for each member of its League committee
     * @param perTownship new ones of a township
     * @param bands all of a township, by its population; the last band is open upwards
     */
    public record Quotas(
            @Field(value = "清单", id = true) String counted,
            Optional<Increment> perMember,
            Optional<Increment> perTownship,
            Optional<Bands> bands) {

        /** A least number of new ones. */
        public record Increment(
                @Field(value = "至少", min = 0, max = MOST_PEOPLE)
                int atLeast,

                @UnwrappedFields Basis basis) {}

        /** Least numbers by population. */
        public record Bands(
                List<Band> rows, @UnwrappedFields Basis basis) {

            @Agreement
            static List<Finding> faults(List<Band> rows) {
                boolean lastIsOpen = IntStream.range(0, rows.size())
                        .allMatch(row -> rows.get(row).upTo().isEmpty() == (row == rows.size() - 1));
                if (!lastIsOpen) {
                    return faultIf(true, "rows", "最后一档不写up-to，其余各档都要写");
                }
                boolean ascending = IntStream.range(1, rows.size() - 1)
                        .allMatch(row -> rows.get(row).upTo().orElseThrow()
                                > rows.get(row - 1).upTo().orElseThrow());
                return faultIf(!ascending, "rows", "各档的up-to应由小到大");
            }
        }

        /** @param upTo the largest population of the band, inclusive; empty in the last one */
        public record Band(
                @Field(value = "人口上限", min = 0, max = MOST_PEOPLE)
                Optional<Integer> upTo,

                @Field(value = "至少", min = 0, max = MOST_PEOPLE)
                int atLeast) {}
    }

    /** Ways of nomination that each election uses (YN-3). */
    public record Channels(
            Set<Channel> required, @UnwrappedFields Basis basis) {}

    /**
     * Things that people do and tick off.
     *
     * @param of at which level each division has the list
     * @param subject what each entry is about when a division has several, such as 直属团组织; empty when it has one
     * @param ordered whether an item counts only after the one before
     */
    public record Checklist(
            @Field(value = "编号", id = true) String id,
            String title,
            Tier of,
            @Field(value = "对象", required = false) String subject,
            @Field(value = "按顺序", required = false) boolean ordered,
            List<Item> items,
            @UnwrappedFields Basis basis) {

        @Agreement
        static List<Finding> faults(List<Item> items) {
            return repeated("items", items.stream().map(Item::id).toList());
        }

        public Optional<Item> item(String named) {
            return items.stream().filter(each -> each.id().equals(named)).findFirst();
        }

        /** Whether a division has an entry for each of several things. */
        public boolean several() {
            return !subject.isEmpty();
        }
    }

    /**
     * One thing to do.
     *
     * @param days how long it lasts at least; zero when it is done on one day
     */
    public record Item(
            @Field(value = "编号", id = true) String id,
            @Field(value = "内容", max = LONGEST_QUESTION) String text,

            @Field(value = "至少天数", required = false, min = 0, max = LONGEST)
            int days,

            Optional<Basis> basis) {}

    /**
     * What keeps a division or its people from a good rating (JX-1, JX-2, SC-17).
     *
     * @param of at which level divisions are rated
     * @param any which of these is enough
     */
    public record Veto(
            @Field(value = "编号", id = true) String id,
            String title,
            Tier of,
            Set<Cause> any,
            @Field(value = "后果", max = LONGEST_QUESTION) String consequence,
            @UnwrappedFields Basis basis) {}

    /** What may stand against a rating. */
    public enum Cause implements InChinese {
        UNFINISHED("到期未完成"),
        SPOT_CHECK_FAILED("抽查不合格"),
        NOT_OVERFULFILLED("未超额完成"),
        SPOT_CHECK_NOT_EXCELLENT("抽查未达优秀"),
        TARGETS_MISSED("目标未达标");

        private final String title;

        Cause(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }
    }

    /** By when a campaign is summed up, after all is done. */
    public record Summary(
            @Field(value = "天数", min = 0, max = LONGEST) int days,
            @UnwrappedFields Basis basis) {}

    private static List<Finding> repeated(String component, List<String> ids) {
        Predicate<String> first = new HashSet<>()::add;
        return ids.stream()
                .filter(first.negate())
                .map(id -> new Finding(component, "编号“" + id + "”重复", ""))
                .toList();
    }

    private static List<Finding> faultIf(boolean wrong, String component, String message) {
        return wrong ? List.of(new Finding(component, message, "")) : List.of();
    }
}
