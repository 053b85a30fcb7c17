/** What HTTP calls of the package {@code term}: controllers and pages. */
package org.huanjie.term.web;
