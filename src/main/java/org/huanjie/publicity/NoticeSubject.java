package org.huanjie.publicity;

import java.util.List;
import org.huanjie.ids.ElectionId;
import org.huanjie.ids.NoticeId;
import org.huanjie.input.Finding;

/**
 * What a public notice tells: that an election begins, or who has been chosen. One bean for each kind; it lives with the feature whose matter is made public.
 * The period, the lines on how to report and the issuer are added to what it says.
 */
public interface NoticeSubject {

    /** {@code announcement} or {@code result}: the value of {@code noticeKind} in the model. */
    String kind();

    /** The heading in Chinese, such as 关于…拟任人选的公示. */
    String title(ElectionId election);

    /** The matter itself as paragraphs of Chinese text, which the issuer may change. Of a person at most the month of birth; no id number, no phone. */
    String draft(ElectionId election);

    /** Why nothing can be made public as things stand, all reasons at once. Empty when nothing is wrong. */
    default List<Finding> faults(ElectionId election) {
        return List.of();
    }

    /**
     * A person named by the notice.
     *
     * @param post what the person is to be, in Chinese
     */
    record Person(String id, String name, String post) {}

    /** The people named by the notice; none for an announcement. */
    default List<Person> people(ElectionId election) {
        return List.of();
    }

    /** People who were on the list and were struck off for good. */
    default List<Person> struckOff(ElectionId election) {
        return List.of();
    }

    /**
     * Takes people off the list for good, because an objection proved serious (E14).
     *
     * @param result what they are told, in Chinese
     */
    default void strikeOff(ElectionId election, List<String> people, String result, String actor) {}

    /** Whether a changed list still has anything to be made public. */
    default boolean remains(ElectionId election) {
        return true;
    }

    /** Told when the notice is posted, in the same transaction. */
    default void posted(ElectionId election, NoticeId notice) {}

    /** Told when the window has ended, in the same transaction. */
    default void ended(ElectionId election, NoticeId notice) {}
}
