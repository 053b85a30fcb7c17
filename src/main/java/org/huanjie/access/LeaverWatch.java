package org.huanjie.access;

import java.util.Collection;

/** Is told, in the caller's transaction, who has left a body, a panel or the installation. */
public interface LeaverWatch {

    /**
     * Somebody has left.
     *
     * @param groups which of the engine's groups; none for whoever no longer supervises
     */
    void left(String account, Collection<String> groups);
}
