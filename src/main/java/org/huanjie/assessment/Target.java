package org.huanjie.assessment;

/**
 * How far a division has come towards something that it has to reach.
 *
 * @param id such as {@code completion}, or the id of a checklist
 * @param clause that asks for it
 */
public record Target(String id, String title, int reached, int required, String clause) {

    public boolean met() {
        return reached >= required;
    }
}
