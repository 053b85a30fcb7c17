package org.huanjie.review;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.input.Field;
import org.huanjie.person.PoliticalStatus;
import org.huanjie.person.Residence;
import org.huanjie.person.Staffing;

/** Facts about a candidate that were entered wrongly, as they should be (E26); what is empty stays as it is. */
public record Facts(
        @Field(value = "姓名", max = 50) Optional<String> name,
        @Field(value = "性别", max = 6) Optional<String> sex,
        @Field(value = "民族", max = 20) Optional<String> ethnicity,
        @Field("出生日期") Optional<LocalDate> birthDate,
        @Field(value = "工作单位", max = 100) Optional<String> unit,
        @Field(value = "现任职务", max = 100) Optional<String> position,
        @Field("政治面貌") Optional<PoliticalStatus> politicalStatus,
        @Field("户籍和居住情况") Optional<Residence> residence,
        @Field("编制") Optional<Staffing> staffing) {}
