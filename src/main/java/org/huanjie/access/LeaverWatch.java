package org.huanjie.access;

/** Is told, in the caller's transaction, who has left a body, a panel or the installation. */
public interface LeaverWatch {

    void left(String account);
}
