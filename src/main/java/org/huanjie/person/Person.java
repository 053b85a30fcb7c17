package org.huanjie.person;

import java.time.LocalDate;
import java.time.YearMonth;
import org.huanjie.input.Field;
import org.huanjie.input.Spelling;

/**
 * Who somebody is.
 *
 * @param sex 男 or 女
 * @param birthDate never published; others see {@link #birthMonth()}
 * @param position what the person works as; empty when not stated
 */
public record Person(
        @Correctable @Field(value = "姓名", name = true, max = 50)
        String name,

        @Correctable @Field(value = "性别", max = 6) String sex,
        @Correctable @Field(value = "民族", max = 20) String ethnicity,
        @Correctable @Field(value = "工作单位", max = 100) String unit,

        @Correctable @Field(value = "现任职务", required = false, max = 100)
        String position,

        @Correctable @Provable @Field("出生日期") LocalDate birthDate) {

    public Person {
        name = Spelling.of(stated(name));
        sex = sexInChinese(stated(sex));
        ethnicity = stated(ethnicity);
        unit = stated(unit);
        position = stated(position);
    }

    private static String stated(String text) {
        return text == null ? "" : text;
    }

    /** What tells people apart. */
    public PersonKey key() {
        return new PersonKey(name, sex, birthDate);
    }

    public YearMonth birthMonth() {
        return YearMonth.from(birthDate);
    }

    /** The same person under another name. */
    public Person named(String other) {
        return new Person(other, sex, ethnicity, unit, position, birthDate);
    }

    /** The same person, born on this day where the day was not known. */
    public Person bornOn(LocalDate known) {
        return birthDate == null ? new Person(name, sex, ethnicity, unit, position, known) : this;
    }

    static String sexInChinese(String stated) {
        return switch (stated) {
            case "male" -> "男";
            case "female" -> "女";
            default -> stated;
        };
    }
}
