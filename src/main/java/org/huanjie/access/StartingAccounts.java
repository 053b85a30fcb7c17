package org.huanjie.access;

/** The accounts with which an installation starts. */
public interface StartingAccounts {

    /** Creates those that do not exist yet. */
    void create();
}
