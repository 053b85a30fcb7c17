package org.huanjie.access;

import java.util.List;

/** Accounts of a whole region, which the engine takes in together and not one by one. */
public interface BulkAccounts {

    /**
     * An account that is to be created.
     *
     * @param password random and long, never one that a person has chosen
     */
    record Fresh(String account, String name, String mail, String password) {}

    /**
     * Somebody who is to be a member of a body.
     *
     * @param place in whose elections
     * @param tenant of these elections; a body above works for several
     */
    record Joining(String account, Body body, String place, String tenant) {}

    /**
     * Creates accounts and makes members; groups and tenants that are new too.
     *
     * @return those who were no members before
     */
    List<Joining> admit(List<Fresh> fresh, List<Joining> joinings);
}
