/** Corrections of facts that were recorded wrongly, with the consent that they need. */
package org.huanjie.correction;
