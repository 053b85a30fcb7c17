package org.huanjie.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huanjie.access.Body;
import org.huanjie.access.BodyKind;
import org.huanjie.access.Duty;
import org.huanjie.access.ListedPlaces;
import org.huanjie.access.PlaceTable;
import org.huanjie.access.Places;
import org.huanjie.division.Bodies;
import org.huanjie.division.Codes;
import org.huanjie.division.DivisionSearch;
import org.huanjie.division.Divisions;
import org.huanjie.division.NewDivisions;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.ListQuery;
import org.huanjie.input.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The pages on which an administrator sets up places, by form or by table. */
@Controller
@RequestMapping("/places")
class PlacePages {

    private static final String SAMPLE = """
            区划代码,账号,名称或姓名,分工,邮箱
            460203198,,共青团吉阳镇委员会,团组织,tuanwei@example.cn
            460203198,,中共吉阳镇委员会,党组织,dangwei@example.cn
            460203198,,共青团三亚市吉阳区委员会,上级团组织,
            460203198,zhang-haiyan,张海燕,团组织经办人,zhang@example.cn
            460203198,li-wenbo,李文博,计票人、资格审查人,
            """;

    private final Places places;
    private final PlaceTable table;
    private final Divisions divisions;
    private final DivisionSearch search;
    private final NewDivisions newDivisions;
    private final Bodies bodies;
    private final ListedPlaces listed;
    private final AnswerReader reader;
    private final DataSize largestFile;

    PlacePages(
            Places places,
            PlaceTable table,
            Divisions divisions,
            DivisionSearch search,
            NewDivisions newDivisions,
            Bodies bodies,
            ListedPlaces listed,
            AnswerReader reader,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize largestFile) {
        this.largestFile = largestFile;
        this.places = places;
        this.table = table;
        this.divisions = divisions;
        this.search = search;
        this.newDivisions = newDivisions;
        this.bodies = bodies;
        this.listed = listed;
        this.reader = reader;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> query, Model model) {
        return list(reader.query(query, ListQuery.class), model);
    }

    private String list(ListQuery query, Model model) {
        model.addAttribute("places", listed.places(query.paged()));
        model.addAttribute(
                "kinds", BodyKind.parties().stream().map(BodyKind::title).toList());
        model.addAttribute("duties", Stream.of(Duty.values()).map(Duty::title).toList());
        model.addAttribute("largestFile", largestFile.toBytes());
        return "places/list";
    }

    @PostMapping("/divisions")
    String add(
            @RequestParam(defaultValue = "") String superior,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletResponse response) {
        try {
            return "redirect:/places/edit?division="
                    + newDivisions.add(superior, name, code).code();
        } catch (Refusal refusal) {
            model.addAttribute("faults", refusal.findings());
            model.addAttribute("typed", Map.of("superior", superior, "name", name, "code", code));
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return list(ListQuery.FIRST, model);
        }
    }

    @GetMapping("/edit")
    String edit(@RequestParam(defaultValue = "") String division, Model model) {
        return form(PlaceForm.of(division, bodyLines(division)), model);
    }

    @PostMapping("/edit")
    String setUp(PlaceForm form, Model model, HttpServletResponse response) {
        return outcome(
                () -> new PlaceTable.Outcome(List.of(places.setUp(named(form).request())), Optional.empty()),
                model,
                response,
                () -> form(form, model));
    }

    private PlaceForm named(PlaceForm form) {
        return new PlaceForm(search.code(form.division(), "division"), form.bodies(), form.people());
    }

    @PostMapping("/table")
    String setUp(
            @RequestParam Optional<MultipartFile> file,
            Model model,
            HttpServletResponse response,
            Principal administrator)
            throws IOException {
        byte[] sheet = file.isEmpty() ? null : file.get().getBytes();
        return outcome(
                () -> table.setUp(chosen(sheet), administrator.getName()),
                model,
                response,
                () -> list(ListQuery.FIRST, model));
    }

    /** A form that was kept while its person signed in again has lost its file. */
    private static byte[] chosen(byte[] csv) {
        if (csv == null) {
            throw new Refusal("file", "没有收到表格文件，请重新选择", "");
        }
        return csv;
    }

    @GetMapping("/table.csv")
    ResponseEntity<byte[]> sample() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("places.csv")
                                .build()
                                .toString())
                .body(("\uFEFF" + SAMPLE).getBytes(StandardCharsets.UTF_8));
    }

    private String outcome(
            Supplier<PlaceTable.Outcome> setUp, Model model, HttpServletResponse response, Supplier<String> again) {
        try {
            PlaceTable.Outcome outcome = setUp.get();
            List<Places.Place> done = outcome.places();
            model.addAttribute("places", done);
            model.addAttribute("region", outcome.region().orElse(null));
            model.addAttribute(
                    "unreached",
                    done.stream()
                            .map(Places.Place::division)
                            .filter(this::superiorUnreached)
                            .toList());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return "places/done";
        } catch (Refusal refusal) {
            model.addAttribute("faults", refusal.findings());
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return again.get();
        }
    }

    private String form(PlaceForm form, Model model) {
        boolean known = divisions.find(form.division()).isPresent();
        model.addAttribute("form", form);
        model.addAttribute("place", known ? divisions.name(form.division()) : "");
        model.addAttribute("members", known ? places.members(form.division()) : List.of());
        model.addAttribute("superiorUnreached", known && superiorUnreached(form.division()));
        model.addAttribute("warnings", known ? places.warnings(form.division()) : List.of());
        return "places/edit";
    }

    /** What is overdue goes to the level above (LN-3.5). */
    private boolean superiorUnreached(String division) {
        return !Codes.superior(division).equals(division)
                && bodyLine(BodyKind.SUPERIOR, division).mail().isBlank();
    }

    private List<PlaceForm.BodyLine> bodyLines(String division) {
        return BodyKind.parties().stream().map(kind -> bodyLine(kind, division)).toList();
    }

    private PlaceForm.BodyLine bodyLine(BodyKind kind, String division) {
        if (!Codes.valid(division)) {
            return new PlaceForm.BodyLine(kind, "", "");
        }
        Body seat = kind.body(division);
        return seat.among(bodies.of(List.of(seat.division())))
                .map(body -> new PlaceForm.BodyLine(kind, body.name(), body.mail()))
                .orElse(new PlaceForm.BodyLine(kind, "", ""));
    }
}
