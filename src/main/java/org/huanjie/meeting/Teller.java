package org.huanjie.meeting;

import java.util.Optional;

/**
 * A counter or scrutineer elected by a meeting (B.4).
 *
 * @param account with which the person signs, if any
 */
public record Teller(Duty duty, String name, Optional<String> account) {

    /** What a teller does. */
    public enum Duty {
        COUNTER("计票人"),
        SCRUTINEER("监票人");

        private final String title;

        Duty(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
