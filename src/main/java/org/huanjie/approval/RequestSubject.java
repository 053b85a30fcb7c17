package org.huanjie.approval;

import java.util.List;
import org.huanjie.ids.ElectionId;
import org.huanjie.input.Finding;

/**
 * What a request for approval is about: the plan, the candidates or the result. One bean for each kind; it lives with the feature whose matter is decided.
 * The request's title, addressee, basis and closing line are added to what it says.
 */
public interface RequestSubject {

    /** The id of a {@link RequestKind}: the value of {@code approvalKind} in the model. */
    String kind();

    /** The facts of the request as paragraphs of Chinese text, which the author may change. */
    String draft(ElectionId election);

    /** What author and deciding bodies see besides the text: a record or map for the form, read-only. */
    Object context(ElectionId election);

    /** Why the matter cannot go up as it stands, all reasons at once; the request is then not filed. Empty when nothing is wrong. */
    default List<Finding> faults(ElectionId election) {
        return List.of();
    }

    /**
     * Told once when all bodies have approved or one has refused, in the same transaction.
     *
     * @param outcome {@code approved} or {@code refused}
     */
    default void decided(ElectionId election, String outcome) {}
}
