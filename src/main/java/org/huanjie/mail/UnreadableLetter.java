package org.huanjie.mail;

/** A letter that the program cannot read or write, such as one of a kind that only a later version knows. */
class UnreadableLetter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String id;

    UnreadableLetter(String id, RuntimeException cause) {
        super("letter " + id, cause);
        this.id = id;
    }

    String id() {
        return id;
    }
}
