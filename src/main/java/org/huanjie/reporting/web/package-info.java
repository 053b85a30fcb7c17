/** What HTTP calls of the package {@code reporting}: controllers and pages. */
package org.huanjie.reporting.web;
