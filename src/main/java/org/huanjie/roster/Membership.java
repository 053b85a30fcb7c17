package org.huanjie.roster;

import java.time.YearMonth;
import java.util.List;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.PostId;
import org.huanjie.person.PersonKey;

/** Who serves on the committee of the body that elects; implemented where terms are kept. */
public interface Membership {

    /** The members in office, the longest first. */
    List<Member> sitting(ElectionId election);

    /** Somebody in office. */
    record Member(PostId post, String name, String sex, YearMonth birthMonth, boolean partyMember) {

        /** Whether this is the person. */
        public boolean is(PersonKey person) {
            return person.is(name, sex, birthMonth);
        }
    }
}
