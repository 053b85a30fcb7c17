package org.huanjie.candidacy;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.answer.Asked;
import org.huanjie.scheme.Scheme.PoliticalStatus;
import org.huanjie.scheme.Scheme.Residence;
import org.huanjie.scheme.Scheme.Staffing;

/** Facts about a candidate that were entered wrongly, as they should be (E26); what is empty stays as it is. */
public record Facts(
        @Asked(value = "姓名", max = 50) Optional<String> name,
        @Asked(value = "性别", max = 6) Optional<String> sex,
        @Asked(value = "民族", max = 20) Optional<String> ethnicity,
        @Asked("出生日期") Optional<LocalDate> birthDate,
        @Asked(value = "工作单位", max = 100) Optional<String> unit,
        @Asked(value = "现任职务", max = 100) Optional<String> position,
        @Asked("政治面貌") Optional<PoliticalStatus> politicalStatus,
        @Asked("户籍和居住情况") Optional<Residence> residence,
        @Asked("编制") Optional<Staffing> staffing) {}
