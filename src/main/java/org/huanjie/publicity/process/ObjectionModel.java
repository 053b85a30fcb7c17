package org.huanjie.publicity.process;

/** Names of the model {@code objection} that code uses. */
final class ObjectionModel {

    /** The objection's id, which the calling model passes in. */
    static final String OBJECTION = "objection";

    /** What the investigation found: unfounded, minor, serious or suspended. */
    static final String OUTCOME = "outcome";

    private ObjectionModel() {}
}
