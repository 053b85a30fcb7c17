package org.huanjie.registration;

import java.util.List;
import org.huanjie.ids.CandidateId;
import org.huanjie.input.Field;

/**
 * What clerks change in the register of nominations; candidates that are not named stay as they are.
 *
 * @param candidates new candidates, and registered ones with other facts
 * @param removed ids of candidates who were registered by mistake
 */
public record RegistrationSheet(
        @Field(value = "报名人选", required = false) List<Nomination> candidates,
        @Field(value = "删除的报名人选", required = false) List<CandidateId> removed) {}
