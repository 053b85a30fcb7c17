package org.huanjie.engine;

import java.util.Collection;

/** Is told, in the engine's transaction, whose rights shrink or whose password is no longer the one with which they signed in. */
public interface AccountWatch {

    void rightsLost(Collection<String> accounts);
}
