package org.huanjie.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huanjie.clause.Citations;
import org.huanjie.clause.ElectionCitations;
import org.huanjie.ids.ElectionId;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** What people read instead of clauses in the answer to a request: on an election's own addresses what its scheme says, elsewhere what the shipped documents say. */
@Component
class RequestCitations {

    /** The address of an election, and what its id is called there. */
    private static final Pattern ELECTION = Pattern.compile("/elections/\\{(\\w+)}.*");

    private final ElectionCitations elections;

    RequestCitations(ElectionCitations elections) {
        this.elections = elections;
    }

    Citations of(HttpServletRequest request) {
        return election(request).map(elections::of).orElseGet(Citations::shipped);
    }

    private static Optional<ElectionId> election(HttpServletRequest request) {
        Matcher address =
                ELECTION.matcher(String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
        return address.find()
                        && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                                instanceof Map<?, ?> variables
                ? Optional.ofNullable(variables.get(address.group(1)))
                        .map(Object::toString)
                        .map(ElectionId::new)
                : Optional.empty();
    }
}
