/** What HTTP calls of the package {@code clause}: controllers and pages. */
package org.huanjie.clause.web;
