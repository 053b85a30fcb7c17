package org.huanjie.eligibility.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huanjie.eligibility.EligibilityRequest;
import org.huanjie.ids.PostId;
import org.huanjie.input.AnswerReader;
import org.huanjie.input.Field;
import org.huanjie.input.Finding;
import org.huanjie.input.Refusal;
import org.huanjie.person.Person;
import org.huanjie.scheme.Scheme;
import org.springframework.stereotype.Component;

/** Reads questions about eligibility and notes what is wrong with each value and what does not fit together, all at once. */
@Component
class EligibilityRequests {

    private final AnswerReader answers;

    EligibilityRequests(AnswerReader answers) {
        this.answers = answers;
    }

    /** The two dates alone, so that their order is checked even when another value is wrong. */
    record Dates(
            @JsonUnwrapped @JsonIgnoreProperties({"name", "sex", "ethnicity", "unit", "position"})
            Person person,

            @Field("年龄计算日") LocalDate on) {

        Dates {
            if (person.birthDate().isAfter(on)) {
                throw new Refusal("birthDate", "“出生日期”%s晚于年龄计算日%s".formatted(person.birthDate(), on), "");
            }
        }
    }

    /** @throws Refusal with all faults */
    EligibilityRequest read(JsonNode body, Scheme scheme) {
        Set<Finding> faults = new LinkedHashSet<>();
        Optional<EligibilityRequest> request = read(body, EligibilityRequest.class, faults);
        if (body instanceof ObjectNode sent) {
            read(sent.deepCopy().retain("birthDate", "on"), Dates.class, faults);
            unknownPost(sent.path("post"), scheme).ifPresent(faults::add);
        }
        if (!faults.isEmpty()) {
            throw new Refusal(List.copyOf(faults));
        }
        return request.orElseThrow();
    }

    private <T> Optional<T> read(JsonNode sent, Class<T> type, Set<Finding> faults) {
        try {
            return Optional.of(answers.read(sent, type));
        } catch (Refusal refusal) {
            faults.addAll(refusal.findings());
            return Optional.empty();
        }
    }

    private Optional<Finding> unknownPost(JsonNode post, Scheme scheme) {
        boolean known = scheme.posts().stream()
                .anyMatch(each -> each.id().equals(new PostId(post.asText().strip())));
        return !post.isTextual() || post.asText().isBlank() || known
                ? Optional.empty()
                : Optional.of(new Finding("post", "本方案没有“%s”这一职务".formatted(post.asText()), ""));
    }
}
