package org.huanjie.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.huanjie.access.Duty;
import org.huanjie.access.PlaceRequest;
import org.huanjie.access.PlaceRequest.PersonRow;
import org.huanjie.access.Places;
import org.huanjie.clause.ClauseCodes;
import org.huanjie.election.ElectionShifts;
import org.huanjie.election.OpenTask;
import org.huanjie.election.ShiftRequest;
import org.huanjie.ids.PostId;
import org.huanjie.letters.Nudges;
import org.huanjie.mail.OutboxEntry.State;
import org.huanjie.mail.RudeServer.Manner;
import org.huanjie.models.ElectionWalk;
import org.huanjie.models.ElectionsWithdrawn;
import org.huanjie.models.WholeElectionTest;
import org.huanjie.reporting.ReportKind;
import org.huanjie.reporting.Reports;
import org.huanjie.roster.Candidate;
import org.huanjie.roster.Candidates;
import org.huanjie.substitution.Substitutions;
import org.huanjie.succession.Withdrawals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A whole election with mail of every kind, day by day, while the mail server refuses the sender, a recipient, too many mails, hangs and hangs up: who
 * got what on which day stands in {@code mail/whole-election.txt}.
 */
@WholeElectionTest
@ExtendWith(ElectionsWithdrawn.class)
@Import(WrittenMails.class)
class WholeElectionMailTest {

    private static final RudeServer SERVER = new RudeServer(0);
    private static final Map<String, Integer> PEOPLE =
            Map.of("member", 17, "full-time-deputy", 2, "part-time-deputy", 2);
    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: <(.*)@huanjie>");
    private static final int LONGEST = 400;

    /** No meeting is postponed here, and no holidays are imported on the way. */
    private static final Set<LetterKind> ON_OTHER_COURSES =
            Set.of(LetterKind.MEETING_POSTPONED, LetterKind.DEADLINES_MOVED);

    @Autowired
    private ElectionWalk walk;

    @Autowired
    private WrittenMails written;

    @Autowired
    private MailRounds rounds;

    @Autowired
    private OutboxService desk;

    @Autowired
    private OutboxStore store;

    @Autowired
    private Places places;

    @Autowired
    private Substitutions substitutions;

    @Autowired
    private Nudges nudges;

    @Autowired
    private ElectionShifts shifts;

    @Autowired
    private Reports reports;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private Candidates candidates;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient database;

    /** What happens in the morning of a day, or at one of the times of its mail, beside the tasks that are due. */
    private final Map<String, Runnable> happenings = new HashMap<>();

    /** Until which day a task is left undone. */
    private final Map<String, String> left = new HashMap<>();

    /** What is changed in the first answer to a task of this kind. */
    private final Map<String, Consumer<ObjectNode>> changes = new HashMap<>();

    private final List<String> table = new ArrayList<>();
    private final Set<String> kinds = new TreeSet<>();
    private final Set<String> ids = new HashSet<>();

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", () -> "jdbc:h2:mem:whole-mail;DB_CLOSE_DELAY=-1");
        settings.add("huanjie.data-dir", () -> "target/whole-mail");
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", SERVER::port);
        settings.add("spring.mail.properties.mail.smtp.timeout", () -> "1000");
    }

    @Test
    void everyoneGetsWhatConcernsThemOnTheRightDayAndOnce() throws IOException {
        places.setUp(new PlaceRequest(
                "460203198",
                List.of(),
                List.of(new PersonRow("jiyang-partner", "陈海莲", List.of(Duty.PARTY), "hailian@huanjie.example"))));
        LocalDate begin = LocalDate.parse("2026-03-02");
        database.sql("update daily_round set last_day = :begin")
                .param("begin", begin)
                .update();
        walk.start("jiyang", "460203198", "jiyang-2011", "2026-03-02");
        arrange();
        later(begin);
        for (int passed = 1; passed < LONGEST && !walk.over(); passed++) {
            live(begin.plusDays(passed));
        }

        Files.write(Path.of("target", "whole-election.txt"), table);
        walk.ends();
        assertThat(table).containsExactlyElementsOf(expected());
        assertThat(kinds)
                .as("mail of every kind")
                .containsExactlyElementsOf(Arrays.stream(LetterKind.values())
                        .filter(kind -> !ON_OTHER_COURSES.contains(kind))
                        .map(LetterKind::id)
                        .sorted()
                        .toList());
        assertThat(store.count(State.WAITING)).isZero();
        assertThat(store.count(State.FAILED)).isZero();
    }

    private void arrange() {
        preparation();
        candidacy();
        on("2026-05-28", () -> SERVER.behave(Manner.SILENT));
        on("2026-05-29", () -> SERVER.behave(Manner.CLOSED));
        on("2026-05-30", () -> SERVER.behave(Manner.POLITE));
        left.put("checkArchive", "2026-09-10");
    }

    /** The party body's clerk takes the first task, leaves it, and is away for some days; then the server refuses the sender, and later too many mails. */
    private void preparation() {
        left.put("formLeadingGroup", "2026-03-13");
        on("2026-03-03", () -> tasks.claim(first("formLeadingGroup").id(), "jiyang-party"));
        on(
                "2026-03-06",
                () -> substitutions.name(
                        "jiyang-party",
                        "jiyang-partner",
                        LocalDate.parse("2026-03-06"),
                        LocalDate.parse("2026-03-10")));
        on("2026-03-09", () -> nudges.nudge(walk.id(), first("formLeadingGroup"), "jiyang-superior"));
        on("2026-03-16", () -> SERVER.refuse("MAIL FROM", "553 Mail from must equal authorized user"));
        on("2026-03-17", () -> shifts.shift(walk.id(), new ShiftRequest(7, false, "镇党委换届推迟"), "jiyang-league"));
        on("2026-03-19", () -> SERVER.behave(Manner.POLITE));
        on("2026-03-25", () -> SERVER.refuse(RudeServer.TEXT, "550 5.4.5 Daily user sending quota exceeded"));
        on("2026-03-27", () -> SERVER.behave(Manner.POLITE));
        on("2026-04-01", () -> reports.issue("460203", ReportKind.DAILY));
    }

    /** Two of those who stand have accounts; the address of the second does not work, and then the server hangs and hangs up on it. */
    private void candidacy() {
        on("2026-04-27", () -> {
            account(0, "first");
            account(1, "nobody.second");
        });
        on("2026-04-29", () -> SERVER.behave(Manner.CHOOSY));
        changes.put("reviewCandidates", form -> {
            row(form, 0).put("decision", "material").put("reason", "本人书面同意书");
            row(form, 1).put("decision", "reject").put("criterion", "作风正派").put("reason", "群众反映较多");
        });
        on("2026-04-30", () -> {
            SERVER.behave(Manner.POLITE);
            assertThat(store.latest(State.FAILED, 10))
                    .as("shown to administrators")
                    .singleElement()
                    .satisfies(failed ->
                            assertThat(failed.letter().recipient()).isEqualTo(Recipient.person("nobody.second")));
            assertThat(desk.resendAll()).isOne();
        });
        changes.put("recordAppeals", form -> row(form, 1).put("appeals", true).put("grounds", "没有这样的事"));
        changes.put("decideAppeals", form -> row(form, 1).put("upheld", true).put("reason", "经核实反映不属实"));
        on("2026-05-08", () -> SERVER.behave(Manner.ABRUPT));
        on("2026-05-08 09:30", () -> SERVER.behave(Manner.STALLING));
        on("2026-05-08 12:00", () -> SERVER.behave(Manner.POLITE));
        on("2026-05-11", () -> withdrawals.withdraw(walk.id(), member(0).id(), "工作调动", "jiyang-league"));
        changes.put(
                "compileCandidates", form -> row(form, 2).put("formal", false).put("reason", "赞成人数较少"));
    }

    private void on(String moment, Runnable happening) {
        happenings.put(moment, happening);
    }

    private OpenTask first(String key) {
        return walk.open().stream()
                .filter(task -> task.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The member with this place among those who registered is reached at an address. */
    private void account(int number, String account) {
        database.sql("insert into person (account, name, mail, must_change_password) values (?, ?, ?, false)")
                .params(account, member(number).name(), account + "@huanjie.example")
                .update();
        database.sql("update candidate set account = ? where election = ? and id = ?")
                .params(account, walk.id(), member(number).id())
                .update();
    }

    private Candidate member(int number) {
        return candidates.of(walk.id()).stream()
                .filter(candidate -> candidate.post().equals(new PostId("member")))
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    private ObjectNode row(ObjectNode answer, int number) {
        return StreamSupport.stream(answer.get("candidates").spliterator(), false)
                .map(ObjectNode.class::cast)
                .filter(row ->
                        row.get("candidate").asText().equals(member(number).id().value()))
                .findFirst()
                .orElseThrow();
    }

    private void live(LocalDate day) {
        walk.now(day + "T00:00");
        walk.runDue();
        substitutions.passOn();
        walk.now(day + "T08:00");
        rounds.deliver();
        walk.now(day + "T09:00");
        happenings.getOrDefault(day.toString(), () -> {}).run();
        work(day);
        later(day);
    }

    private void later(LocalDate day) {
        for (String time : List.of("09:15", "09:30", "12:00", "15:00", "20:00")) {
            walk.now(day + "T" + time);
            happenings.getOrDefault(day + " " + time, () -> {}).run();
            rounds.deliver();
        }
        note(day);
        SERVER.taken().clear();
    }

    /** Everybody does on its last day what is not left undone. */
    private void work(LocalDate day) {
        for (List<OpenTask> due = due(day); !due.isEmpty(); due = due(day)) {
            OpenTask task = due.get(0);
            walk.answer(
                    task,
                    PEOPLE,
                    Optional.ofNullable(changes.remove(task.key())).orElse(form -> {}));
        }
    }

    private List<OpenTask> due(LocalDate day) {
        return walk.open().stream()
                .filter(task -> !task.due().toLocalDate().isAfter(day))
                .filter(task -> left.getOrDefault(task.key(), "").compareTo(day.toString()) <= 0)
                .toList();
    }

    /** A line for each mail that the server has taken: day, recipient, and the kinds of the letters in it. */
    private void note(LocalDate day) {
        assertThat(written.further())
                .allSatisfy(mail -> assertThat(ClauseCodes.in(mail)).isEmpty());
        Map<String, String> mails = new TreeMap<>();
        SERVER.taken().forEach(mail -> {
            String id = id(mail.content());
            List<String> letters = letters(id);
            kinds.addAll(letters);
            mails.merge(
                    day + " " + mail.recipient().replace("@huanjie.example", ""),
                    count(letters),
                    (first, second) -> first + " | " + second);
            assertThat(ids.add(id)).as(id + " arrives once").isTrue();
        });
        mails.forEach((who, what) -> table.add(who + " " + sorted(what)));
    }

    private static String sorted(String mails) {
        return Arrays.stream(mails.split(" \\| ")).sorted().collect(Collectors.joining(" | "));
    }

    private static String count(List<String> letters) {
        return letters.stream()
                .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + (entry.getValue() == 1 ? "" : "×" + entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String id(String content) {
        Matcher matcher = MESSAGE_ID.matcher(content);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private List<String> letters(String batch) {
        return database.sql("select kind from outbox where batch = ? and state = 'SENT' order by kind")
                .param(batch)
                .query(String.class)
                .list();
    }

    private List<String> expected() throws IOException {
        try (var stream = getClass().getResourceAsStream("/mail/whole-election.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
