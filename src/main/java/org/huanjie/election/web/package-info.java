/** What HTTP calls of the package {@code election}: controllers and pages. */
package org.huanjie.election.web;
