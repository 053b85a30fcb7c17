/** What HTTP calls of the package {@code access}: controllers and pages. */
package org.huanjie.access.web;
