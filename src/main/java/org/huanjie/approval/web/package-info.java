/** What HTTP calls of the package {@code approval}: controllers and pages. */
package org.huanjie.approval.web;
