package org.huanjie.candidacy;

import java.util.List;
import org.huanjie.answer.Asked;

/**
 * What clerks change in the register of nominations; candidates that are not named stay as they are.
 *
 * @param candidates new candidates, and registered ones with other facts
 * @param removed ids of candidates who were registered by mistake
 */
public record RegistrationSheet(
        @Asked(value = "报名人选", required = false) List<Nomination> candidates,
        @Asked(value = "删除的报名人选", required = false) List<String> removed) {}
