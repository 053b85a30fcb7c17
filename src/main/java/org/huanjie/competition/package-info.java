/** Speeches of candidates: the order drawn by lot, the judges' scores and the times. */
package org.huanjie.competition;
