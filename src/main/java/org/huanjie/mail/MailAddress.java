package org.huanjie.mail;

/**
 * Somebody who is reached at one address.
 *
 * @param actingFor the name of the person in whose place the addressee acts; empty when in nobody's
 */
record MailAddress(String name, String mail, String actingFor) {

    static MailAddress of(String name, String mail) {
        return new MailAddress(name, mail, "");
    }
}
