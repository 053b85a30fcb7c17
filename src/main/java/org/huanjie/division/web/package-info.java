/** What HTTP calls of the package {@code division}: controllers and pages. */
package org.huanjie.division.web;
