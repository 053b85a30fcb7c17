package org.huanjie.person;

/** Political status of a person. */
public enum PoliticalStatus implements Titled {
    PARTY_MEMBER("中共党员"),
    PROBATIONARY_PARTY_MEMBER("中共预备党员"),
    LEAGUE_MEMBER("共青团员"),
    NONE("群众");

    private final String title;

    PoliticalStatus(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    /** A party member; probationary ones count (B.3). */
    public boolean partyMember() {
        return this == PARTY_MEMBER || this == PROBATIONARY_PARTY_MEMBER;
    }
}
