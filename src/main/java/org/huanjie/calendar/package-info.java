/** Working days, holidays and periods, and the one clock. */
package org.huanjie.calendar;
