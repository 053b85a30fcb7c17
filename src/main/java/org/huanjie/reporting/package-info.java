/** Daily, weekly and monthly reports of a region, on pages and as sheets. */
package org.huanjie.reporting;
