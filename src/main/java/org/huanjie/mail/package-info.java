/** The outbox: how letters are composed, routed, sent and repeated. */
package org.huanjie.mail;
