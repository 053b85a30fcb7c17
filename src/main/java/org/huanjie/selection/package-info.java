/** The committee as decided or elected, and the secretary whom the party committee names. */
package org.huanjie.selection;
