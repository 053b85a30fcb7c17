/** A person's facts, declared once, and the one answer to whether two people are the same. */
package org.huanjie.person;
