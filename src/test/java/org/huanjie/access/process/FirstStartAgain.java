package org.huanjie.access.process;

import org.springframework.stereotype.Component;

/** Starts the program once more, as far as accounts and rights go. */
@Component
public class FirstStartAgain {

    private final FirstStart firstStart;

    FirstStartAgain(FirstStart firstStart) {
        this.firstStart = firstStart;
    }

    public void run() {
        firstStart.afterSingletonsInstantiated();
    }
}
