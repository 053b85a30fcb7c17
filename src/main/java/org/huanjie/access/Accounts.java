package org.huanjie.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The accounts, groups and tenants of this installation, which the engine keeps. */
public interface Accounts {

    /** Whether this is the account's password; ask {@link PasswordCheck} instead, which minds who guesses. */
    boolean passwordIsRight(String account, String password);

    /** What is kept of the account's password, which changes with it; nothing when there is no such account. */
    Optional<String> storedPassword(String account);

    /** The ids of the groups an account belongs to. */
    List<String> groups(String account);

    /** The tenants in which an account works, and all present ones within the regions that it supervises. */
    List<String> tenants(String account);

    /** The regions that an account supervises, by appointment or through a group that is no body's; none unless it is a supervisor's. */
    List<String> supervised(String account);

    /** All supervisors, by account. */
    List<Holder> supervisors();

    /** The accounts of those who supervise exactly this region. */
    List<String> supervisorsOf(String region);

    /** Those of the accounts that exist. */
    Set<String> existing(Collection<String> accounts);

    /** The members of a body, by account. */
    List<Holder> members(Body body);

    /** Somebody who has an account. */
    record Holder(String account, String name) {}

    void create(String account, String name, String mail, String password);

    /** Somebody who cannot sign in before an administrator gives a password. */
    void createWithoutPassword(String account, String name, String mail);

    void setPassword(String account, String password);

    void rename(String account, String name, String mail);

    /** Takes the account out of a group. */
    void leave(String account, String group);

    void delete(String account);

    /** The accounts of all administrators. */
    List<String> administrators();

    /**
     * Makes the account a member of a body's group, which is created when it is new.
     *
     * @param tenant the tenant of the elections that the body works for; a body above works for several
     */
    void join(String account, Body body, String tenant);

    /** Lets a supervisor see everything of a region. */
    void oversee(String account, String region);

    /** Opens the tenant in which elections are held, if it is new; whoever supervises it sees it from now on. */
    void openTenant(String tenant);

    void makeAdministrator(String account);

    /** Makes a supervisor of an account, of the regions that it is let oversee. */
    void makeSupervisor(String account);

    /** Makes an account a supervisor no longer, of no region. */
    void dismissSupervisor(String account);
}
