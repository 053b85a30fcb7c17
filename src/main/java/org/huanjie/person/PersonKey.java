package org.huanjie.person;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.huanjie.input.Spelling;

/** The only answer to whether two people are the same person: by name, sex and date of birth, however the name was typed. */
public record PersonKey(String name, String sex, LocalDate birthDate) {

    public PersonKey {
        name = Spelling.of(name);
        sex = Person.sexInChinese(sex);
    }

    /** Whether this is the same person, given only the month of birth, which is all that committees keep. */
    public boolean is(String otherName, String otherSex, YearMonth birthMonth) {
        return alike(name, sex, YearMonth.from(birthDate), otherName, otherSex, birthMonth);
    }

    /** Whether both are taken for one person where no more than the month of birth is known of either. */
    public static boolean alike(
            String name, String sex, YearMonth birthMonth, String otherName, String otherSex, YearMonth otherMonth) {
        return sameName(name, otherName)
                && Person.sexInChinese(sex).equals(Person.sexInChinese(otherSex))
                && birthMonth.equals(otherMonth);
    }

    /** The rows whose names are those of rows before them. */
    public static List<Integer> repeated(List<String> names) {
        Set<String> seen = new HashSet<>();
        return IntStream.range(0, names.size())
                .filter(row -> !seen.add(Spelling.of(names.get(row))))
                .boxed()
                .toList();
    }

    /** Whether both names are one, which does not make their bearers one person. */
    public static boolean sameName(String name, String other) {
        return Spelling.of(name).equals(Spelling.of(other));
    }
}
