package org.huanjie.clause;

/**
 * A place in a document on which the program rests.
 *
 * @param id as code and schemes cite it, such as {@code JY-4.1b}; people read the document and the place instead
 * @param document what the document is called where it is cited, such as 《吉阳镇实施方案》
 * @param place in the document, such as 四（一）
 * @param text the source's words, or a short statement of ours
 */
public record Clause(String id, String document, String documentTitle, String place, String text, Certainty sure) {

    /** The document and the place, as people read it. */
    public String citation() {
        return document + place;
    }
}
