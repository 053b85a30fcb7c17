package org.huanjie.roster;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Who serves on the committee of the body that elects; implemented where terms are kept. */
public interface Membership {

    /** The members in office, the longest first. */
    List<Member> sitting(String election);

    /** Somebody in office. */
    record Member(String post, String name, String sex, YearMonth birthMonth, boolean partyMember) {

        /** Whether this is the person of this name and birth date. */
        public boolean is(String otherName, LocalDate birthDate) {
            return name.equals(otherName) && birthMonth.equals(YearMonth.from(birthDate));
        }
    }
}
