package org.huanjie.scheme.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.access.BodyKind;
import org.huanjie.access.Permissions;
import org.huanjie.clause.Citations;
import org.huanjie.division.Codes;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.AnswerWriter;
import org.huanjie.input.Field;
import org.huanjie.input.PlainText;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.SchemeFinding;
import org.huanjie.scheme.SchemeLibrary;
import org.huanjie.scheme.SchemeOfOthers;
import org.huanjie.scheme.SchemeRefused;
import org.huanjie.scheme.Timetables;
import org.huanjie.scheme.rules.SchemeCheck;
import org.huanjie.scheme.rules.Timetable;
import org.huanjie.web.OwnAddresses;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The schemes, for anybody signed in; a League body's people and administrators send new ones, and change those of their own and of levels below. */
@RestController
@RequestMapping("/api/schemes")
class SchemeController {

    private static final int LONGEST_BODY = 300_000;
    private static final MediaType YAML = new MediaType("text", "yaml", StandardCharsets.UTF_8);

    private final SchemeLibrary library;
    private final Timetables timetables;
    private final AnswerReader reader;
    private final AnswerWriter writer;
    private final Permissions permissions;

    SchemeController(
            SchemeLibrary library,
            Timetables timetables,
            AnswerReader reader,
            AnswerWriter writer,
            Permissions permissions) {
        this.reader = reader;
        this.library = library;
        this.timetables = timetables;
        this.writer = writer;
        this.permissions = permissions;
    }

    /** @param owner {@code shipped}, the division of a League body, or an account */
    record SchemeLine(String id, int version, String title, String owner) {}

    record FindingView(SchemeFinding.Level level, String rule, String clause, String citation, String message) {

        static List<FindingView> of(List<SchemeFinding> findings, Citations citations) {
            return findings.stream()
                    .map(any -> new FindingView(
                            any.level(), any.rule(), any.clause(), citations.words(any.clause()), any.message()))
                    .toList();
        }
    }

    record TimetableQuery(
            @Field("启动日期") LocalDate start,
            @Field("党组织换届结束日期") Optional<LocalDate> partyElectionEnd) {}

    record TimetableView(
            List<Timetable.StageWindow> stages, List<Timetable.StepWindow> windows, List<FindingView> findings) {}

    @GetMapping
    List<SchemeLine> list() {
        return library.newest().stream()
                .map(scheme -> new SchemeLine(
                        scheme.id(),
                        scheme.version(),
                        scheme.title(),
                        library.provenance(scheme.id(), scheme.version()).owner()))
                .toList();
    }

    @GetMapping("/{id}")
    ObjectNode read(@PathVariable String id, @RequestParam Optional<Integer> version) {
        return view(version.map(number -> library.find(id, number))
                .orElseGet(() -> library.find(id))
                .orElseThrow());
    }

    @GetMapping("/{id}/text")
    ResponseEntity<byte[]> text(@PathVariable String id) {
        return ResponseEntity.ok().contentType(YAML).body(library.text(id).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{id}/timetable")
    TimetableView timetable(@PathVariable String id, @RequestParam Map<String, String> query) {
        Scheme scheme = library.find(id).orElseThrow();
        TimetableQuery asked = reader.query(query, TimetableQuery.class);
        Timetable timetable = timetables.of(scheme, asked.start(), asked.partyElectionEnd());
        return new TimetableView(
                timetable.stages(), timetable.windows(), FindingView.of(timetable.findings(), scheme.citations()));
    }

    @PostMapping(consumes = {"text/yaml", "application/yaml", "application/x-yaml", "text/x-yaml", "text/plain"})
    ResponseEntity<ObjectNode> add(InputStream body) throws IOException {
        List<String> seats = permissions.seats(BodyKind.LEAGUE);
        if (seats.isEmpty()) {
            permissions.requireAdministrator();
        }
        String text = PlainText.read(body, LONGEST_BODY);
        String author = permissions.actor();
        SchemeLibrary.Addition addition = library.add(
                text, author, seats.stream().findFirst().orElse(author), owner -> mayChange(owner, author, seats));
        return ResponseEntity.status(addition.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(OwnAddresses.of("/api/schemes/" + addition.scheme().id()))
                .body(view(addition.scheme()));
    }

    /** A body's scheme is its own and that of the levels above; one of an account is its own and the administrators'. */
    private boolean mayChange(String owner, String author, List<String> seats) {
        return !owner.equals(SchemeLibrary.SHIPPED)
                && (owner.equals(author)
                        || seats.stream().anyMatch(owner::startsWith)
                        || permissions.administers() && !Codes.valid(owner));
    }

    @ExceptionHandler
    ProblemDetail ofOthers(SchemeOfOthers refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, refused.getMessage());
        problem.setTitle("没有权限");
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refused(SchemeRefused refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, refused.getMessage());
        problem.setTitle("规则有误，没有保存");
        problem.setProperty("findings", refused.faults());
        return problem;
    }

    private ObjectNode view(Scheme scheme) {
        ObjectNode view = (ObjectNode) writer.write(scheme);
        view.set("findings", writer.write(FindingView.of(SchemeCheck.findings(scheme), scheme.citations())));
        return view;
    }
}
