/** What HTTP calls of the package {@code minutes}: controllers and pages. */
package org.huanjie.minutes.web;
