/** Who stands for which post and how far, and who holds a seat. */
package org.huanjie.roster;
