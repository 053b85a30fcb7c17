/** What HTTP calls of the package {@code calendar}: controllers and pages. */
package org.huanjie.calendar.web;
