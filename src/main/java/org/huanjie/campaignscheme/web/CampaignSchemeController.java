package org.huanjie.campaignscheme.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.Permissions;
import org.huanjie.campaignscheme.CampaignScheme;
import org.huanjie.campaignscheme.CampaignSchemeLibrary;
import org.huanjie.campaignscheme.ShippedCampaignScheme;
import org.huanjie.input.AnswerWriter;
import org.huanjie.input.PlainText;
import org.huanjie.scheme.Basis;
import org.huanjie.scheme.SchemeRefused;
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

/** The campaign schemes, for anybody signed in; administrators send those of their province. */
@RestController
@RequestMapping("/api/campaign-schemes")
class CampaignSchemeController {

    private static final int LONGEST_BODY = 300_000;
    private static final MediaType YAML = new MediaType("text", "yaml", StandardCharsets.UTF_8);

    private final CampaignSchemeLibrary library;
    private final AnswerWriter writer;
    private final Permissions permissions;

    CampaignSchemeController(CampaignSchemeLibrary library, AnswerWriter writer, Permissions permissions) {
        this.library = library;
        this.writer = writer;
        this.permissions = permissions;
    }

    record CampaignSchemeLine(String id, int version, String title) {}

    /** What its source leaves open. */
    record AssumptionView(String clause, String citation, String assumption) {}

    @GetMapping
    List<CampaignSchemeLine> list() {
        return library.all().stream()
                .map(scheme -> new CampaignSchemeLine(scheme.id(), scheme.version(), scheme.title()))
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

    @PostMapping(consumes = {"text/yaml", "application/yaml", "application/x-yaml", "text/x-yaml", "text/plain"})
    ResponseEntity<ObjectNode> add(InputStream body) throws IOException {
        permissions.requireAdministrator();
        CampaignSchemeLibrary.Sent sent = library.add(PlainText.read(body, LONGEST_BODY), permissions.actor());
        return ResponseEntity.status(sent.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(
                        OwnAddresses.of("/api/campaign-schemes/" + sent.scheme().id()))
                .body(view(sent.scheme()));
    }

    @ExceptionHandler
    ProblemDetail shipped(ShippedCampaignScheme refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, refused.getMessage());
        problem.setTitle("没有权限");
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refused(SchemeRefused refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, refused.getMessage());
        problem.setTitle("活动方案有误，没有保存");
        problem.setProperty("findings", refused.faults());
        return problem;
    }

    private ObjectNode view(CampaignScheme scheme) {
        ObjectNode view = (ObjectNode) writer.write(scheme);
        view.set(
                "assumptions",
                writer.write(Basis.within(scheme)
                        .filter(Basis::assumed)
                        .distinct()
                        .map(basis -> new AssumptionView(
                                basis.clause(), scheme.citations().words(basis.clause()), basis.assumption()))
                        .toList()));
        return view;
    }
}
