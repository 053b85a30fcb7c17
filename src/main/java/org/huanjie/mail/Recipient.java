package org.huanjie.mail;

/**
 * The recipient of a letter.
 *
 * @param id the group of a body or panel, such as {@code league:370614003}, or an account
 */
public record Recipient(String id, boolean person) {

    private static final String PERSON = "@";

    public static Recipient group(String group) {
        return new Recipient(group, false);
    }

    public static Recipient person(String account) {
        return new Recipient(account, true);
    }

    /** As it stands in the outbox. */
    String stored() {
        return person ? PERSON + id : id;
    }

    public static Recipient ofStored(String stored) {
        return stored.startsWith(PERSON) ? person(stored.substring(PERSON.length())) : group(stored);
    }
}
