/** What HTTP calls of the package {@code annulment}: controllers and pages. */
package org.huanjie.annulment.web;
