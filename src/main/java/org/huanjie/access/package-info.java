/** Who may do what: places, their bodies and people, accounts, passwords and sign-in. */
package org.huanjie.access;
