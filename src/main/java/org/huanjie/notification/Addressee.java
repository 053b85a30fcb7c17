package org.huanjie.notification;

/**
 * Somebody who is reached at one address.
 *
 * @param actingFor the name of the person in whose place the addressee acts; empty when in nobody's
 */
record Addressee(String name, String mail, String actingFor) {

    static Addressee of(String name, String mail) {
        return new Addressee(name, mail, "");
    }
}
