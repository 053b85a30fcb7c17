/** What HTTP calls of the package {@code tally}: controllers and pages. */
package org.huanjie.tally.web;
