package org.huanjie.eligibility.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.huanjie.eligibility.rules.Eligibility;
import org.huanjie.eligibility.rules.Verdict;
import org.huanjie.scheme.Scheme;
import org.huanjie.scheme.Schemes;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The rules on who may stand, to be asked without an election. */
@RestController
class EligibilityController {

    private final Schemes schemes;
    private final EligibilityRequests requests;

    EligibilityController(Schemes schemes, EligibilityRequests requests) {
        this.schemes = schemes;
        this.requests = requests;
    }

    @PostMapping("/api/schemes/{id}/eligibility")
    Verdict judge(@PathVariable("id") String id, @RequestBody JsonNode body) {
        Scheme scheme = schemes.find(id).orElseThrow();
        return Eligibility.judge(scheme, requests.read(body, scheme).applicant());
    }
}
