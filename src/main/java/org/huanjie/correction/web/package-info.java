/** What HTTP calls of the package {@code correction}: controllers and pages. */
package org.huanjie.correction.web;
