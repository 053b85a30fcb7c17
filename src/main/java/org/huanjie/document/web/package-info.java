/** What HTTP calls of the package {@code document}: controllers and pages. */
package org.huanjie.document.web;
