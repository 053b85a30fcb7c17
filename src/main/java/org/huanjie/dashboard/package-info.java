/** Where a region's elections stand now: figures by division, trend, ranking, and the elections behind each figure. */
package org.huanjie.dashboard;
