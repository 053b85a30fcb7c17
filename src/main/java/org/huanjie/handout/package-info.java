/** Tables that are made for one person to fetch: all faults of a long import, the initial passwords of a region. */
package org.huanjie.handout;
