/** Rounds of voting: which posts are voted on, by whom, on what papers, and when a further round is due. */
package org.huanjie.ballot;
