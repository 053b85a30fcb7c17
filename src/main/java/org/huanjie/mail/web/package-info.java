/** What HTTP calls of the package {@code mail}: controllers and pages. */
package org.huanjie.mail.web;
